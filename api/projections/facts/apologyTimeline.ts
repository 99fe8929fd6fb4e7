import type { HistoryDocument, HistoryEntry } from '../../models/readModels';
import { isFactOf, type Fact } from '../projection';
import { plainEntryFor } from './timeline';

/**
 * Where an apology begins and ends, in its dossier's timeline. Its way over its own diagram is not counted: the
 * history shows the dossier's.
 */
export function apologyEntriesFor(history: HistoryDocument, fact: Fact): HistoryEntry[] {
  if (isFactOf(fact, 'MESSAGE_START_EVENT_SUBSCRIPTION')) {
    const { dueAt, actionId } = fact.opening?.dossier ?? {};
    const entry = plainEntryFor(fact, 'apology-begun', '', history.version, { missedAt: dueAt });
    return [{ ...entry, actionId: actionId ?? null }];
  }
  if (!isFactOf(fact, 'PROCESS_INSTANCE') || fact.value.bpmnElementType !== 'PROCESS') return [];
  if (fact.intent === 'ELEMENT_COMPLETED') {
    return [plainEntryFor(fact, 'apology-sent', '', history.version, { newDate: newDateIn(history) })];
  }
  return fact.intent === 'ELEMENT_TERMINATED'
    ? [plainEntryFor(fact, 'apology-canceled', '', history.version)]
    : [];
}

/** The day that the apology as it was last drafted names. */
function newDateIn({ entries }: HistoryDocument): string | null {
  const dates = entries.flatMap(({ kind, details: { data } }) =>
    kind === 'task-completed' && typeof data === 'object' && data !== null && 'newDueAt' in data
      ? [data.newDueAt]
      : [],
  );
  const last = dates.at(-1);
  return typeof last === 'string' ? last : null;
}
