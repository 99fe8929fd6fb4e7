import { setTimeout as pause } from 'node:timers/promises';
import { EngineError } from '../../engine';
import { eachOf } from '../deadlines/eachOf';
import type { Deps } from '../deps';
import { rehearsalModel, type RehearsalDocument } from '../models/rehearsal';
import { rehearsalRunModel } from '../models/rehearsalRun';
import { loadRun, type Run } from './run';

const hour = 3_600_000;
/** Nobody comes back to one that was left for so long. */
const leftAfterMs = 4 * hour;

const everyMs = 100;
const patienceMs = 5_000;

/**
 * Ends a rehearsal and removes everything of it: its instance, its process, forms and tables from the engine, its
 * documents from the store. What remains are the engine's records, that are never changed, and the action log's line
 * of who rehearsed what. May be done again at any point. One whose instance cannot be seen yet is left to the sweep.
 */
export async function endRehearsal(deps: Deps, rehearsal: RehearsalDocument): Promise<void> {
  const { _id, deployed } = rehearsal;
  const rehearsals = rehearsalModel(deps.connection);
  await rehearsals.updateOne({ _id }, { $set: { state: 'ending' } });
  const run = await whenBegun(deps, rehearsal);
  if (!run.dossier && mayBegin(deps, rehearsal)) return;
  await cancelRun(deps, run);
  for (const key of deployed) await deps.engine.remove(key);
  await rehearsalRunModel(deps.connection).deleteOne({ _id });
  await rehearsals.deleteOne({ _id });
}

/** One that has come to its end needs no canceling. */
async function cancelRun(deps: Deps, { dossier }: Run): Promise<void> {
  if (!dossier || dossier.endedAt) return;
  try {
    await deps.engine.cancel(dossier.processInstanceKey);
  } catch (error) {
    // It came to its end, or was canceled, a moment ago.
    if (!(error instanceof EngineError && error.code === 'not-found')) throw error;
  }
}

/** Whether the engine may have begun it though the read models do not tell. */
const mayBegin = ({ now }: Deps, { deployed, startedAt }: RehearsalDocument): boolean =>
  deployed.length > 0 && now().getTime() - startedAt.getTime() < hour;

async function whenBegun(deps: Deps, rehearsal: RehearsalDocument): Promise<Run> {
  const until = Date.now() + patienceMs;
  let run = await loadRun(deps, rehearsal);
  // Without a word of the engine's there may be an instance all the same.
  while (!run.dossier && rehearsal.deployed.length > 0 && Date.now() < until) {
    await pause(everyMs);
    run = await loadRun(deps, rehearsal);
  }
  return run;
}

/**
 * Ends rehearsals that were left alone or whose ending was cut off, and removes what a rebuild of the read models
 * brought back of ended ones. Returns how many it ended.
 */
export async function endLeftRehearsals(deps: Deps): Promise<number> {
  const { connection, now } = deps;
  const left = { touchedAt: { $lt: new Date(now().getTime() - leftAfterMs) } };
  const found = await rehearsalModel(connection)
    .find({ $or: [left, { state: 'ending' }] })
    .lean();
  const ended = await eachOf(deps, found, (rehearsal) => endRehearsal(deps, rehearsal));
  await removeOrphans(deps);
  return ended;
}

async function removeOrphans({ connection }: Deps): Promise<void> {
  const known = await rehearsalModel(connection).distinct('_id');
  await rehearsalRunModel(connection).deleteMany({ _id: { $nin: known } });
}
