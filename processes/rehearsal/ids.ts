/**
 * A rehearsal runs on the same engine as the dossiers, under names of its own: whatever begins with this belongs to
 * one, and is in no list, count or history of the office. No procedure's process begins so.
 */
const prefix = 'thu-';

/** The process of a rehearsal, as the engine knows it. */
export const rehearsalProcessIdFor = (rehearsalId: string): string => `${prefix}${rehearsalId}`;

/** What a form or a table of the office is called in a rehearsal. */
export const rehearsalNameFor = (rehearsalId: string, name: string): string =>
  `${rehearsalProcessIdFor(rehearsalId)}-${name}`;

/** Whether a process, a form or a table is one of a rehearsal. */
export const isOfRehearsal = (name: string): boolean => name.startsWith(prefix);

/** The rehearsal whose process that is; null for the office's own processes. */
export const rehearsalIdOf = (bpmnProcessId: string): string | null =>
  isOfRehearsal(bpmnProcessId) ? bpmnProcessId.slice(prefix.length) : null;
