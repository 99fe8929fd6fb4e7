import type { Paper, StepHeaders } from '../types';
import { blockIdOf } from './blockId';
import type { Step } from './step';

/** All that is written into the document about a user task, as text. */
export interface TaskText {
  id: string;
  name: string;
  formId: string;
  /** FEEL for the group that may take it. */
  group: string;
  /** FEEL for the one variable it leaves. */
  outcome: string;
  headers: StepHeaders;
  properties: TaskProperties;
}

export interface TaskProperties {
  role: string;
  agency: string;
  /** Ids, comma-separated; only where the step looks at papers. */
  papers: string;
  hoursAssumed: string;
  postingDays: string;
  whenOverdue: string;
  block: string;
}

export function taskText(step: Step, formId: string, papers: Paper[]): TaskText {
  return {
    id: step.elementId,
    name: step.name,
    formId,
    group: `=[agencies.${step.slot} + "/${step.role}"]`,
    // A step without a choice leaves "done": with a mapping, the form's data stay out of the process's variables.
    outcome: step.decisions.length ? '=decision' : '="done"',
    headers: headersOf(step),
    properties: {
      role: step.role,
      agency: step.slot,
      papers: looksAtPapers.has(step.form) ? papers.map(({ id }) => id).join(',') : '',
      hoursAssumed: step.hours !== null && step.hoursAssumed ? 'true' : '',
      postingDays: String(step.postingDays ?? ''),
      whenOverdue: step.whenOverdue ?? '',
      block: blockIdOf(step.form),
    },
  };
}

const looksAtPapers = new Set<Step['form']>([
  'check',
  'appraisal',
  'supplement-request',
  'supplement-receipt',
]);

function headersOf({ name, kind, unit, hours, stage, waitFor, legalBasis }: Step): StepHeaders {
  return { name, kind, unit, hours: hours === null ? '' : String(hours), stage, waitFor, legalBasis };
}
