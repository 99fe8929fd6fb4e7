import { commandTagFor } from '../actions/kernel/identity';
import { isConflict } from '../actions/kernel/conflict';
import type { Deps } from '../deps';
import type { UserTaskDocument } from '../models/readModels';
import { timeOutCommand } from '../models/systemActor';
import { userTaskModel } from '../models/userTask';
import { eachOf } from './eachOf';
import { noteSystemAction } from './systemActions';
import type { TimedSteps } from './timedSteps';

type Overdue = Pick<
  UserTaskDocument,
  '_id' | 'elementId' | 'processDefinitionKey' | 'dossierCode' | 'agency' | 'legalBasis'
>;

/**
 * Completes the open steps whose time is over and that say what is to be done then: an agency that was asked and
 * did not answer counts as agreeing (Decree 61/2018/NĐ-CP, article 19). Returns how many.
 */
export async function completeTimedOut(deps: Deps, steps: TimedSteps): Promise<number> {
  const overdue = await findOverdue(deps);
  const variablesOf = await steps.variablesFor(deps.connection, overdue);
  const timedOut = overdue.filter((task) => variablesOf(task));
  return eachOf(deps, timedOut, (task) => completeAsSystem(deps, task, variablesOf(task) ?? {}));
}

const findOverdue = ({ connection, now }: Deps): Promise<Overdue[]> =>
  userTaskModel(connection)
    .find(
      { state: 'open', dueAt: { $lt: now() } },
      { elementId: 1, processDefinitionKey: 1, dossierCode: 1, agency: 1, legalBasis: 1 },
    )
    .sort({ dueAt: 1 })
    .lean();

/** The holder's name stays on the task; that the system did it stands in the command, and so in the record. */
async function completeAsSystem(deps: Deps, task: Overdue, variables: Record<string, string>): Promise<void> {
  const { _id: id, dossierCode, agency, legalBasis } = task;
  const actionId = await noteSystemAction(deps, {
    name: timeOutCommand,
    subject: { kind: 'UserTask', id },
    ...{ dossierCode, agency, input: variables, reason: legalBasis || null },
  });
  try {
    await deps.engine.userTasks.complete(id, { variables, action: commandTagFor(timeOutCommand, actionId) });
  } catch (error) {
    // Completed a moment ago: by another look, or by the agency that answered after all.
    if (!isConflict(error)) throw error;
  }
}
