import type { Deps } from '../../deps';
import type { Officer } from '../../models/officer';
import { actionModel } from '../../models/action';
import type { UserTaskDocument } from '../../models/readModels';
import { userTaskModel } from '../../models/userTask';
import { abilityFor, verdictFor } from '../../policy';
import { problem, type Problem } from '../../problems';
import { findingById } from '../../store';
import { momentFor } from '../kernel/moments';
import { findAssignment } from './assignments';

/** As the read model shows it now. */
const findUserTask = findingById(userTaskModel);

/** Throws the problem `user-task-not-found`, also for a task that the officer may not see. */
export async function loadUserTask(deps: Deps, officer: Officer, key: string): Promise<UserTaskDocument> {
  const task = await findUserTask(deps.connection, key);
  const visible = task && verdictFor(abilityFor(officer), 'read', 'UserTask', task).allowed;
  if (!visible) throw problem('user-task-not-found', { key });
  return task;
}

/**
 * The engine knows of a claim a moment before the read model does: who goes on right after claiming must not be
 * told that nobody has the task. This process remembers what the engine told it a moment ago; of what another
 * process did, the action log says whether there is a claim to wait for.
 */
export async function loadHeldUserTask(deps: Deps, officer: Officer, key: string): Promise<UserTaskDocument> {
  const task = await loadUserTask(deps, officer, key);
  const settled = task.state !== 'open' || task.assignee !== null;
  if (settled) return task;
  const assignee = findAssignment(deps.connection, key);
  if (assignee !== undefined) return { ...task, assignee };
  if (!(await wasGivenTo(deps, officer, task))) return task;
  return (await awaitUserTask(deps, key, (shown) => shown.assignee !== null || !isOpen(shown))) ?? task;
}

/** Is the last that was done about who has the task, that this officer got it? */
async function wasGivenTo({ connection }: Deps, { username }: Officer, task: UserTaskDocument) {
  const { _id: id, dossierCode } = task;
  const [last] = await actionModel(connection)
    .find({
      dossierCode,
      'subject.id': id,
      name: { $in: ['claim', 'assign', 'release'] },
      outcome: 'accepted',
    })
    .sort({ at: -1 })
    .limit(1)
    .lean();
  if (last?.name === 'claim') return last.officer === username;
  return last?.name === 'assign' && last.input['assignee'] === username;
}

export const isOpen = (task: UserTaskDocument): boolean => task.state === 'open' || task.state === 'standing';

/** Who ended it and when; null while it is open. */
export function endedFor(task: UserTaskDocument): Problem | null {
  if (isOpen(task)) return null;
  const at = task.endedAt ? momentFor(task.endedAt) : '';
  if (task.state === 'completed') return problem('already-completed', { assignee: task.assignee ?? '', at });
  return problem('already-canceled', { at });
}

/** What else stands in the way of the one who wants to work on it: it ended, nobody or somebody else has it. */
export function notMineFor(task: UserTaskDocument, officer: Officer): Problem | null {
  const ended = endedFor(task);
  if (ended) return ended;
  if (task.assignee === null) return problem('not-claimed');
  return task.assignee === officer.username ? null : problem('already-assigned', { assignee: task.assignee });
}

/** Who held a task that has ended no longer matters to whether one may, only to what is possible. */
export function forPolicy(task: UserTaskDocument): UserTaskDocument {
  return isOpen(task) ? task : { ...task, assignee: null };
}

const pauseMs = 20;

/** Waits until the read model shows what the engine already knows, or gives what it shows after `patienceMs`. */
export async function awaitUserTask(
  deps: Deps,
  key: string,
  shows: (task: UserTaskDocument) => boolean,
  patienceMs = 2000,
): Promise<UserTaskDocument | null> {
  for (let waited = 0; ; waited += pauseMs) {
    const task = await findUserTask(deps.connection, key);
    if ((task && shows(task)) || waited >= patienceMs) return task;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
