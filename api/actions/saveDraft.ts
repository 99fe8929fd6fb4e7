import { z } from 'zod';
import type { UserTaskDocument } from '../models/readModels';
import { taskDraftModel } from '../models/taskDraft';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { Action } from './kernel/action';
import { describeUserTask } from './kernel/userTaskAction';
import { forPolicy, loadHeldUserTask, notMineFor } from './targets/userTask';

const most = 100_000;
const input = z.object({
  variables: z
    .record(z.string().max(200), z.unknown())
    .refine((values) => JSON.stringify(values).length <= most, { params: { code: 'too-long', max: most } }),
});

/** What is typed so far is kept for the one who types it; it is checked only when the task is completed. */
export const saveDraft: Action<
  z.output<typeof input>,
  UserTaskDocument,
  null,
  { key: string; savedAt: string }
> = {
  name: 'saveDraft',
  quiet: true,
  input,
  load: ({ deps, officer, params }) => loadHeldUserTask(deps, officer, params['key'] ?? ''),
  policy: (ability, task) => verdictFor(ability, 'complete', 'UserTask', forPolicy(task)),
  possible: (task, officer) => notMineFor(task, officer) ?? (task.formKey ? null : problem('not-claimable')),
  prepare: () => Promise.resolve(null),
  describe: (attempt) => describeUserTask(attempt),
  async execute({ deps, officer, target, input: { variables } }) {
    const savedAt = deps.now();
    const draft = { userTaskKey: target._id, officer: officer.username, values: variables, savedAt };
    const _id = `${target._id}:${officer.username}`;
    await taskDraftModel(deps.connection).updateOne({ _id }, { $set: draft }, { upsert: true });
    return { key: target._id, savedAt: savedAt.toISOString() };
  },
};
