import { z } from 'zod';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { UserTaskDocument } from '../models/readModels';
import type { Action } from './kernel/action';
import { isConflict } from './kernel/conflict';
import { commandTagFor } from './kernel/identity';
import { describeUserTask, userTaskResult, type UserTaskResult } from './kernel/userTaskAction';
import { rememberAssignment } from './targets/assignments';
import { awaitUserTask, endedFor, loadUserTask } from './targets/userTask';

/** An officer takes a task of the own group. Of two at the same moment the engine lets one win. */
export const claim: Action<unknown, UserTaskDocument, null, UserTaskResult> = {
  name: 'claim',
  input: z.unknown(),
  load: ({ deps, officer, params }) => loadUserTask(deps, officer, params['key'] ?? ''),
  policy: (ability, task) => verdictFor(ability, 'claim', 'UserTask', task),
  possible(task, officer) {
    if (task.state !== 'open') return endedFor(task) ?? problem('not-claimable');
    if (task.assignee === null) return null;
    if (task.assignee === officer.username) return problem('already-yours');
    return problem('already-assigned', { assignee: task.assignee });
  },
  prepare: () => Promise.resolve(null),
  describe: (attempt) => describeUserTask(attempt),
  async execute(attempt) {
    const { deps, officer, target, actionId } = attempt;
    const action = commandTagFor('claim', actionId);
    try {
      await deps.engine.userTasks.assign(target._id, officer.username, { allowOverride: false, action });
    } catch (error) {
      if (!isConflict(error)) throw error;
      const task = await awaitUserTask(
        deps,
        target._id,
        (shown) => shown.assignee !== null || shown.endedAt !== null,
      );
      // Sent twice: the first one made it.
      if (task?.state !== 'open' || task.assignee !== officer.username) throw lost(task, officer.username);
    }
    rememberAssignment(deps.connection, target._id, officer.username);
    return userTaskResult(attempt, officer.username);
  },
};

function lost(task: UserTaskDocument | null, username: string) {
  const ended = task && endedFor(task);
  if (ended) return ended;
  const other = task?.assignee && task.assignee !== username ? task.assignee : null;
  return other ? problem('already-assigned', { assignee: other }) : problem('conflict-in-engine');
}
