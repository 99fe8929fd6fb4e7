import { whenOverdueIn } from '../../processes';
import { isConflict } from '../actions/kernel/conflict';
import type { Deps } from '../deps';
import { clockTagFor } from './clock';
import { getRunning, timeOf, untilRest } from './target';

/** Rehearses what `api/deadlines` does: a step whose time is over, and that says what holds then, is completed. */
export async function completeTimedOut(deps: Deps, id: string): Promise<void> {
  const { rehearsal, run } = await getRunning(deps, id);
  const stated = await whenOverdueIn(rehearsal.bpmn);
  const now = timeOf(deps, rehearsal);
  const over = run.tasks.filter(
    ({ state, dueAt, elementId }) => state === 'open' && dueAt < now && stated.has(elementId),
  );
  for (const { _id, elementId } of over) {
    const variables = stated.get(elementId) ?? {};
    const action = clockTagFor(rehearsal.aheadMs, { timedOut: true });
    await deps.engine.userTasks.complete(_id, { variables, action }).catch((error: unknown) => {
      if (!isConflict(error)) throw error;
    });
  }
  const keys = new Set(over.map(({ _id }) => _id));
  if (over.length > 0)
    await untilRest(deps, rehearsal, ({ tasks }) =>
      tasks.every(({ _id, endedAt }) => !keys.has(_id) || endedAt !== null),
    );
}
