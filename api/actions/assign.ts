import { z } from 'zod';
import type { Deps } from '../deps';
import { groupsOf, officerFor, officerModel } from '../models/officer';
import type { UserTaskDocument } from '../models/readModels';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { Action } from './kernel/action';
import { isConflict } from './kernel/conflict';
import { commandTagFor } from './kernel/identity';
import { lineOf, optional, textOf } from './kernel/texts';
import { describeUserTask, userTaskResult, type UserTaskResult } from './kernel/userTaskAction';
import { rememberAssignment } from './targets/assignments';
import { awaitUserTask, endedFor, loadUserTask } from './targets/userTask';

const input = z.object({ assignee: lineOf(100), reason: optional(textOf(2000)) });

/** A supervisor gives a task to an officer of its group, also one that another has. */
export const assign: Action<z.output<typeof input>, UserTaskDocument, null, UserTaskResult> = {
  name: 'assign',
  input,
  load: ({ deps, officer, params }) => loadUserTask(deps, officer, params['key'] ?? ''),
  policy: (ability, task) => verdictFor(ability, 'assign', 'UserTask', task),
  possible: (task) => endedFor(task) ?? (task.state === 'open' ? null : problem('not-claimable')),
  async prepare({ deps, input: { assignee }, target }) {
    if (!(await mayWorkOn(deps, assignee, target.group))) {
      throw problem('invalid-input', {}, [{ field: 'assignee', code: 'not-of-group' }]);
    }
    return null;
  },
  describe: (attempt) =>
    describeUserTask(attempt, { assignee: attempt.input.assignee }, attempt.input.reason ?? null),
  async execute(attempt) {
    const { deps, target, actionId, input: asked } = attempt;
    const action = commandTagFor('assign', actionId);
    try {
      await deps.engine.userTasks.assign(target._id, asked.assignee, { allowOverride: true, action });
    } catch (error) {
      if (!isConflict(error)) throw error;
      const task = await awaitUserTask(deps, target._id, (shown) => shown.endedAt !== null);
      throw (task && endedFor(task)) ?? problem('conflict-in-engine');
    }
    rememberAssignment(deps.connection, target._id, asked.assignee);
    return userTaskResult(attempt, asked.assignee);
  },
};

async function mayWorkOn(deps: Deps, username: string, group: string): Promise<boolean> {
  const found = await officerModel(deps.connection).findOne({ _id: username, active: true }).lean();
  return found !== null && groupsOf(officerFor(found)).includes(group);
}
