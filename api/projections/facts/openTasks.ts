import { outcomes, type Outcome, type WorkingCalendar } from '../../../processes';
import type { DossierState, OpenTask } from '../../models/readModels';
import type { FactOf } from '../projection';
import { groupOf, stepDueAtFor, stepOf } from './step';

/** A task as its dossier carries it while it is open. */
export function openTaskFor({ value, timestamp }: FactOf<'USER_TASK'>, calendar: WorkingCalendar): OpenTask {
  const createdAt = new Date(timestamp);
  const { name, kind, stage, unit, waitFor } = stepOf(value);
  const { agency, role } = groupOf(value);
  return {
    key: value.userTaskKey,
    elementId: value.elementId,
    ...{ name, kind, stage, agency, role, unit, waitFor },
    assignee: value.assignee || null,
    createdAt,
    dueAt: stepDueAtFor(calendar, value, createdAt),
  };
}

/** Where a running dossier is: it waits while the clock stands still. */
export function stateFor(openTasks: OpenTask[]): DossierState {
  const steps = openTasks.filter((task) => task.kind !== 'standing');
  if (steps.some((task) => task.waitFor)) return 'waiting';
  return steps.length > 0 && steps.every((task) => task.stage === 'return')
    ? 'ready-to-return'
    : 'in-progress';
}

export function isOutcome(elementId: string): elementId is Outcome {
  return outcomes.some((outcome) => outcome === elementId);
}
