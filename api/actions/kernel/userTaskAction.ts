import type { UserTaskDocument } from '../../models/readModels';
import type { Attempt, Description } from './action';

/** The log's line of an action on a task. */
export function describeUserTask(
  { target }: Attempt<unknown, UserTaskDocument>,
  input: Record<string, unknown> = {},
  reason: string | null = null,
): Description {
  return {
    subject: { kind: 'UserTask', id: target._id },
    dossierCode: target.dossierCode,
    agency: target.agency,
    input,
    reason,
  };
}

export interface UserTaskResult {
  key: string;
  dossierCode: string;
  assignee: string | null;
  state: 'open' | 'completed';
  actionId: string;
}

export function userTaskResult(
  { target, actionId }: Attempt<unknown, UserTaskDocument>,
  assignee: string | null,
  state: UserTaskResult['state'] = 'open',
): UserTaskResult {
  return { key: target._id, dossierCode: target.dossierCode, assignee, state, actionId };
}
