import type { Variables } from '../../../engine';
import type { Officer } from '../../models/officer';
import type { OpenTask, UserTaskDocument } from '../../models/readModels';
import { userTaskModel } from '../../models/userTask';
import { problem, type Problem } from '../../problems';
import { dossierVerdictFor, loadDossier, type DossierTarget } from '../targets/dossier';
import type { Action, Attempt } from './action';
import { completeUserTask, completionFor, completionInput, type CompletionInput } from './completion';
import { isConflict } from './conflict';
import { commandTagFor } from './identity';

export interface DossierTaskResult {
  dossierCode: string;
  userTaskKey: string;
  actionId: string;
}

export interface Step {
  task: UserTaskDocument;
  variables: Variables;
}

export type DossierTaskAction = Action<CompletionInput, DossierTarget, Step, DossierTaskResult>;

type Matches = (task: OpenTask) => boolean;

/** An action on a dossier that is the completion of the one open task that stands for it. */
export function dossierTaskAction(
  name: 'supplement' | 'resume' | 'withdraw',
  matches: Matches,
): DossierTaskAction {
  return {
    name,
    input: completionInput,
    load: ({ deps, officer, params }) => loadDossier(deps, officer, params['code'] ?? ''),
    policy: (ability, target) => dossierVerdictFor(ability, name, target),
    possible: (target, officer) => obstacleFor(target, officer, matches),
    async prepare(attempt) {
      const task = await getMatchingTask(attempt, matches);
      return { task, variables: await completionFor(attempt.deps, task, attempt.input, attempt.repeated) };
    },
    describe: ({ target, input }) => ({
      subject: { kind: 'Dossier', id: target.code },
      dossierCode: target.code,
      agency: target.receivingAgency,
      input: { decision: input.decision ?? null },
      reason: input.comment ?? null,
    }),
    execute: (attempt, step) => carryOut(attempt, step, name),
  };
}

function obstacleFor(target: DossierTarget, officer: Officer, matches: Matches): Problem | null {
  const task = target.openTasks.find(matches);
  if (!task) return noneOpen(target);
  const other = task.assignee !== null && task.assignee !== officer.username;
  return other ? problem('already-assigned', { assignee: task.assignee ?? '' }) : null;
}

const noneOpen = ({ openTasks }: DossierTarget) =>
  problem('no-matching-task', {
    open:
      openTasks
        .filter(({ kind }) => kind !== 'standing')
        .map(({ name }) => name)
        .join('; ') || '–',
  });

/** The open task, or the one that this action completed when it was first sent. */
async function getMatchingTask(
  { deps, target, actionId, repeated }: Attempt<CompletionInput, DossierTarget>,
  matches: Matches,
) {
  const tasks = userTaskModel(deps.connection);
  const open = target.openTasks.find(matches);
  const filter = { dossierCode: target.code, actionId };
  const task =
    (repeated && (await tasks.findOne(filter).lean())) || (open && (await tasks.findById(open.key).lean()));
  if (!task) throw noneOpen(target);
  return task;
}

/** The task gets its assignee first: the record of the completion names who did it. */
async function carryOut(
  attempt: Attempt<CompletionInput, DossierTarget>,
  { task, variables }: Step,
  name: string,
): Promise<DossierTaskResult> {
  const { deps, officer, target, actionId } = attempt;
  const action = commandTagFor(name, actionId);
  const result = { dossierCode: target.code, userTaskKey: task._id, actionId };
  if (task.state === 'completed' && task.actionId === actionId) return result;
  try {
    await deps.engine.userTasks.assign(task._id, officer.username, { allowOverride: false, action });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
  await completeUserTask(deps, { task, variables, action, actionId });
  return result;
}
