import type { Connection } from 'mongoose';
import type { Deps } from '../../deps';
import { caseFileModel } from '../../models/caseFile';
import { dossierModel } from '../../models/dossier';
import { openingTimeToLiveMs, publishOpening } from './opening';

const everyMs = 15_000;
/** Younger ones are most likely on their way. */
const patienceMs = 5_000;
const atOnce = 200;
/** The clocks of several API processes may differ by as much, and a case file be stored as long after its receipt. */
const overlapMs = 60_000;

/** Up to when every dossier received is known to have begun: what was looked at once is not looked at again. */
const settled = new WeakMap<Connection, number>();

/**
 * Begins again the dossiers whose case file is stored but whose process is not in the read model: this process
 * or the engine died in between. Only within the time in which the engine recognises a repetition. Returns how
 * many it published.
 */
export async function beginForgotten(deps: Deps): Promise<number> {
  const now = deps.now().getTime();
  const oldest = now - openingTimeToLiveMs + patienceMs;
  const from = Math.max(oldest, settled.get(deps.connection) ?? oldest);
  const until = now - patienceMs;
  const forgotten = await findForgotten(deps, new Date(from), new Date(until));
  settled.set(deps.connection, forgotten[0]?.receivedAt.getTime() ?? Math.max(from, until - overlapMs));
  const chosen = forgotten.slice(0, atOnce).map(({ _id }) => _id);
  const caseFiles = chosen.length
    ? await caseFileModel(deps.connection)
        .find({ _id: { $in: chosen } })
        .lean()
    : [];
  for (const caseFile of caseFiles) await publishOpening(deps, caseFile);
  return caseFiles.length;
}

/** In the order in which they were received. */
async function findForgotten({ connection }: Deps, from: Date, until: Date) {
  const received = await caseFileModel(connection)
    .find({ receivedAt: { $gte: from, $lt: until } }, { receivedAt: 1 })
    .sort({ receivedAt: 1 })
    .lean();
  const codes = received.map(({ _id }) => _id);
  const begun = await dossierModel(connection)
    .find({ _id: { $in: codes } }, { _id: 1 })
    .lean();
  const known = new Set(begun.map(({ _id }) => _id));
  return received.filter(({ _id }) => !known.has(_id));
}

export interface Service {
  stop(): Promise<void>;
}

/** Looks for forgotten openings at once and then every quarter of a minute, until stopped. */
export function startOpenings(deps: Deps): Service {
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = running.then(async () => {
      try {
        const begun = await beginForgotten(deps);
        if (begun > 0) deps.log.warn({ begun }, 'began dossiers that had been received but not begun');
      } catch (error) {
        deps.log.error({ err: error }, 'could not look for dossiers received but not begun');
      }
    });
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
