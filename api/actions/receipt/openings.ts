import type { Deps } from '../../deps';
import { caseFileModel, type CaseFileDocument } from '../../models/caseFile';
import { dossierModel } from '../../models/dossier';
import { openingTimeToLiveMs, publishOpening } from './opening';

const everyMs = 15_000;
/** Younger ones are most likely on their way. */
const patienceMs = 5_000;
const atOnce = 200;

/**
 * Begins again the dossiers whose case file is stored but whose process is not in the read model: this process
 * or the engine died in between. Only within the time in which the engine recognises a repetition. Returns how
 * many it published.
 */
export async function beginForgotten(deps: Deps): Promise<number> {
  const now = deps.now().getTime();
  const receivedAt = {
    $gt: new Date(now - openingTimeToLiveMs + patienceMs),
    $lt: new Date(now - patienceMs),
  };
  const recent = await caseFileModel(deps.connection).find({ receivedAt }).sort({ receivedAt: 1 }).lean();
  const forgotten = await withoutDossier(deps, recent);
  for (const caseFile of forgotten.slice(0, atOnce)) await publishOpening(deps, caseFile);
  return Math.min(forgotten.length, atOnce);
}

async function withoutDossier(deps: Deps, caseFiles: CaseFileDocument[]): Promise<CaseFileDocument[]> {
  const codes = caseFiles.map(({ _id }) => _id);
  const begun = await dossierModel(deps.connection)
    .find({ _id: { $in: codes } }, { _id: 1 })
    .lean();
  const known = new Set(begun.map(({ _id }) => _id));
  return caseFiles.filter(({ _id }) => !known.has(_id));
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
