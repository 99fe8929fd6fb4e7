import type { UserTaskValue } from '../../../engine';
import { systemActor, timeOutCommand } from '../../models/systemActor';
import type { StepHeaders, WaitFor } from '../../../processes';
import type { WorkingCalendar } from '../../../processes';

/** Where a step has no limit: after every date that is one, so that it sorts last. */
export const noLimit = new Date('9999-12-31T00:00:00Z');

/** A step's own properties, from the headers the compiler gave it; a diagram drawn without them has plain work. */
export function stepOf({ customHeaders: headers, elementId }: UserTaskValue) {
  return {
    name: headers['name'] ?? elementId,
    kind: (headers['kind'] ?? 'work') as StepHeaders['kind'],
    stage: (headers['stage'] ?? 'appraisal') as StepHeaders['stage'],
    unit: headers['unit'] ?? '',
    waitFor: (headers['waitFor'] || null) as WaitFor | null,
    legalBasis: headers['legalBasis'] ?? '',
  };
}

/** The one candidate group is `agency/role`. */
export function groupOf({ candidateGroupsList: [group = ''] }: UserTaskValue) {
  const cut = group.lastIndexOf('/');
  return { group, agency: group.slice(0, Math.max(cut, 0)), role: group.slice(cut + 1) };
}

/** End of the step's working hours from its creation; null where it has no limit. */
export function stepDueAtFor(calendar: WorkingCalendar, task: UserTaskValue, createdAt: Date): Date | null {
  if (task.dueDate) return new Date(task.dueDate);
  const hours = Number(task.customHeaders['hours'] ?? '');
  return hours > 0 ? calendar.addWorkingHours(createdAt, hours) : null;
}

/** The command's name and the id of the officer's action, out of `complete:ab12…`; a bare command has no action. */
export function actionOf({ action }: UserTaskValue): { command: string; actionId: string | null } {
  const [command = '', actionId] = action.split(':', 2);
  return { command, actionId: actionId ?? null };
}

/** Who completed a task: its holder, or the system once the time was over, whoever held it. */
export function actorOf(task: UserTaskValue): string {
  return actionOf(task).command === timeOutCommand ? systemActor : task.assignee;
}

/** What was decided in a step: the value of its form's component `decision`. */
export function decisionOf({ variables }: UserTaskValue): string | null {
  const { decision } = variables;
  return typeof decision === 'string' && decision !== '' ? decision : null;
}
