import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../deps';
import { rehearsalModel, type RehearsalDocument } from '../models/rehearsal';
import { problem } from '../problems';
import { isAtRest, loadRun, type Run } from './run';

export interface RunningRehearsal {
  rehearsal: RehearsalDocument;
  run: Run;
}

/** Throws `rehearsal-not-found`; one that is being ended is gone already. */
export async function getRehearsal({ connection }: Deps, id: string): Promise<RehearsalDocument> {
  const found = await rehearsalModel(connection).findById(id).lean();
  if (!found || found.state === 'ending') throw problem('rehearsal-not-found', { id });
  return found;
}

export async function getRunning(deps: Deps, id: string): Promise<RunningRehearsal> {
  const rehearsal = await getRehearsal(deps, id);
  return { rehearsal, run: await loadRun(deps, rehearsal) };
}

/** What the rehearsal's clock says. */
export const timeOf = ({ now }: Pick<Deps, 'now'>, { aheadMs }: Pick<RehearsalDocument, 'aheadMs'>): Date =>
  new Date(now().getTime() + aheadMs);

const everyMs = 60;
const patienceMs = 8_000;

/**
 * Waits until the read model shows this, and the engine has come to rest after it; some seconds at most. What is
 * slower is seen by whoever looks again.
 */
export async function untilRest(
  deps: Deps,
  rehearsal: RehearsalDocument,
  shows: (run: Run) => boolean = () => true,
): Promise<Run> {
  const until = Date.now() + patienceMs;
  let run = await loadRun(deps, rehearsal);
  while (!(shows(run) && isAtRest(run)) && Date.now() < until) {
    await pause(everyMs);
    run = await loadRun(deps, rehearsal);
  }
  return run;
}

/** Keeps it from being taken for one that was left alone. */
export async function touch({ connection, now }: Deps, { _id }: RehearsalDocument): Promise<void> {
  await rehearsalModel(connection).updateOne({ _id }, { $set: { touchedAt: now() } });
}
