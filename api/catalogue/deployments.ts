import type { Service } from '../actions/receipt/openings';
import type { Deps } from '../deps';
import { deployInForce } from '../drafts/deployInForce';
import { takeUpReleases } from '../drafts/release';
import { catalogueChangeModel, type CatalogueChangeDocument } from '../models/catalogueChange';
import { catchUp } from './changes';

const everyMs = 2_000;
/** A process that deploys says so at each step; after so long without a word it is taken to be dead. */
const silenceMs = 15_000;

/**
 * Takes up what imports and releases left to be done: the catalogue of this process, then the engine. Looks at once
 * and every two seconds, so that a process that died in between is made up for by the next one that lives.
 */
export function startDeployments(deps: Deps): Service {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const look = () => {
    if (busy) return;
    busy = true;
    running = takeUpQuietly(deps).finally(() => {
      busy = false;
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

async function takeUpQuietly(deps: Deps): Promise<void> {
  try {
    await takeUp(deps);
    await takeUpReleases(deps);
  } catch (error) {
    deps.log.error({ err: error }, 'an import or a release could not be taken up; it is tried again');
  }
}

/** Returns how many imports it brought to the engine. */
export async function takeUp(deps: Deps): Promise<number> {
  await catchUp(deps);
  for (let deployed = 0; ; deployed += 1) {
    const change = await claimDeployment(deps);
    if (!change) return deployed;
    await deployChange(deps, change);
  }
}

/** The oldest import that no living process is deploying. */
async function claimDeployment({ connection, now }: Deps): Promise<CatalogueChangeDocument | null> {
  const silent = { $lt: new Date(now().getTime() - silenceMs) };
  return catalogueChangeModel(connection)
    .findOneAndUpdate(
      {
        'deployment.doneAt': null,
        $or: [{ 'deployment.aliveAt': null }, { 'deployment.aliveAt': silent }],
      },
      { $set: { 'deployment.aliveAt': now() } },
      { sort: { appliedAt: 1 }, new: true },
    )
    .lean();
}

/** The engine keeps the version of what it knows already, so deploying twice does no harm. */
async function deployChange(deps: Deps, { _id, deployment }: CatalogueChangeDocument): Promise<void> {
  const { procedures, now } = deps;
  const codes = new Set(deployment.codes);
  const entries = procedures.filter(({ code }) => codes.has(code));
  let told: Promise<unknown> = Promise.resolve();
  const tell = (fields: Partial<CatalogueChangeDocument['deployment']>) => {
    const $set = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`deployment.${name}`, value]),
    );
    told = told.then(() => catalogueChangeModel(deps.connection).updateOne({ _id }, { $set }));
    return told;
  };
  try {
    if (entries.length > 0)
      await deployInForce(deps, entries, {
        onProgress: (done) => void tell({ done, aliveAt: now(), error: null }),
      });
    await tell({ done: codes.size, doneAt: now(), error: null });
  } catch (error) {
    await tell({ error: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}
