import { z } from 'zod';
import type { UserTaskDocument } from '../models/readModels';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { Action } from './kernel/action';
import { isConflict } from './kernel/conflict';
import { optional, textOf } from './kernel/texts';
import { describeUserTask, userTaskResult, type UserTaskResult } from './kernel/userTaskAction';
import { rememberAssignment } from './targets/assignments';
import { awaitUserTask, endedFor, forPolicy, loadHeldUserTask, notMineFor } from './targets/userTask';

const input = z.object({ reason: optional(textOf(2000)) });

/** An officer gives a task back to the group. */
export const release: Action<z.output<typeof input>, UserTaskDocument, null, UserTaskResult> = {
  name: 'release',
  input,
  load: ({ deps, officer, params }) => loadHeldUserTask(deps, officer, params['key'] ?? ''),
  policy: (ability, task) => verdictFor(ability, 'release', 'UserTask', forPolicy(task)),
  possible: (task, officer) => notMineFor(task, officer),
  prepare: () => Promise.resolve(null),
  describe: (attempt) => describeUserTask(attempt, {}, attempt.input.reason ?? null),
  async execute(attempt) {
    const { deps, officer, target, repeated } = attempt;
    // A repetition must not take the task from whoever claimed it since.
    if (repeated && target.assignee !== officer.username) return userTaskResult(attempt, null);
    rememberAssignment(deps.connection, target._id, null);
    try {
      await deps.engine.userTasks.unassign(target._id);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const task = await awaitUserTask(deps, target._id, (shown) => shown.endedAt !== null);
      throw (task && endedFor(task)) ?? problem('conflict-in-engine');
    }
    return userTaskResult(attempt, null);
  },
};
