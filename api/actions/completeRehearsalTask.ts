import { z } from 'zod';
import type { Variables } from '../../engine';
import { fieldsOf } from '../../processes/forms/walk';
import type { FormSchema, StandingAppointment } from '../../processes';
import type { Deps } from '../deps';
import type { UserTaskDocument } from '../models/readModels';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import { clockTagFor } from '../rehearsals/clock';
import { describeRehearsal } from '../rehearsals/describe';
import { getRunning, timeOf, touch, untilRest, type RunningRehearsal } from '../rehearsals/target';
import type { Action } from './kernel/action';
import { completionInput, variablesFor } from './kernel/completion';
import { isConflict } from './kernel/conflict';

const input = completionInput.extend({
  /** Of the open step. */
  key: z.string().min(1).max(40),
});
type Input = z.output<typeof input>;

export interface RehearsedStep {
  task: UserTaskDocument;
  /** Null for a step that is over: then there is nothing left to do. */
  variables: Variables | null;
}

/** The officer does a step in somebody's place, with the step's own form and its own checks. */
export const completeRehearsalTask: Action<Input, RunningRehearsal, RehearsedStep, { id: string }> = {
  name: 'completeRehearsalTask',
  quiet: true,
  input,
  load: ({ deps, params }) => getRunning(deps, params['id'] ?? ''),
  policy: (ability) => verdictFor(ability, 'update', 'Draft'),
  possible: ({ rehearsal }) => (rehearsal.state === 'running' ? null : problem('rehearsal-not-running')),
  prepare({ deps, target, input: given }) {
    const { rehearsal, run } = target;
    const task = run.tasks.find(({ _id }) => _id === given.key);
    if (!task) throw problem('user-task-not-found', { key: given.key });
    if (task.endedAt) return Promise.resolve({ task, variables: null });
    const form = rehearsal.forms[task.elementId];
    return Promise.resolve({
      task,
      variables: variablesFor(form, given, appointmentFor(deps, target, form), timeOf(deps, rehearsal)),
    });
  },
  describe: ({ target: { rehearsal } }) => describeRehearsal(rehearsal, rehearsal._id),
  async execute({ deps, target: { rehearsal } }, { task, variables }) {
    if (variables) await completeOnce(deps, task._id, variables, clockTagFor(rehearsal.aheadMs));
    await touch(deps, rehearsal);
    await untilRest(deps, rehearsal, ({ tasks }) =>
      tasks.some(({ _id, endedAt }) => _id === task._id && endedAt !== null),
    );
    return { id: rehearsal._id };
  },
};

/** A new date is judged by the rehearsal's clock. */
function appointmentFor(
  deps: Deps,
  { rehearsal, run }: RunningRehearsal,
  form: FormSchema | undefined,
): StandingAppointment | undefined {
  if (!form || !fieldsOf(form).some(({ properties }) => properties?.promises)) return undefined;
  return { now: timeOf(deps, rehearsal), dueAt: run.dossier?.dueAt ?? null, calendar: deps.calendar };
}

/** The same request a moment earlier has done it. */
async function completeOnce({ engine }: Deps, key: string, variables: Variables, action: string) {
  try {
    await engine.userTasks.complete(key, { variables, action });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
}
