import type { Variables } from '../../engine';
import type { UserTaskDocument } from '../models/readModels';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { Action } from './kernel/action';
import { completeUserTask, completionFor, completionInput, type CompletionInput } from './kernel/completion';
import { commandTagFor } from './kernel/identity';
import { describeUserTask, userTaskResult, type UserTaskResult } from './kernel/userTaskAction';
import { forPolicy, loadHeldUserTask, notMineFor } from './targets/userTask';

/** The assignee passes a task on with a decision and the form's values. */
export const complete: Action<CompletionInput, UserTaskDocument, Variables, UserTaskResult> = {
  name: 'complete',
  input: completionInput,
  load: ({ deps, officer, params }) => loadHeldUserTask(deps, officer, params['key'] ?? ''),
  policy: (ability, task) => verdictFor(ability, 'complete', 'UserTask', forPolicy(task)),
  possible: (task, officer) =>
    task.state === 'standing' ? problem('not-claimable') : notMineFor(task, officer),
  prepare: ({ deps, target, input, repeated }) => completionFor(deps, target, input, repeated),
  describe: (attempt) =>
    describeUserTask(attempt, { decision: attempt.input.decision ?? null }, attempt.input.comment ?? null),
  async execute(attempt, variables) {
    const { deps, officer, target, actionId } = attempt;
    const action = commandTagFor('complete', actionId);
    await completeUserTask(deps, { task: target, variables, action, actionId });
    return userTaskResult(attempt, officer.username, 'completed');
  },
};
