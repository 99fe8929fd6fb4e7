import type { Deps } from '../deps';
import { beginApologies, cancelNeedlessApologies } from './apologies';
import { createTimedSteps, type TimedSteps } from './timedSteps';
import { completeTimedOut } from './timeOuts';

const everyMs = 60_000;

export interface Looked {
  apologies: number;
  canceled: number;
  timedOut: number;
}

/** One look at what is due at `deps.now`. Throws where the store does not answer. */
export async function lookForDeadlines(deps: Deps, steps: TimedSteps = createTimedSteps()): Promise<Looked> {
  return {
    apologies: await beginApologies(deps),
    canceled: await cancelNeedlessApologies(deps),
    timedOut: await completeTimedOut(deps, steps),
  };
}

/** Looks at once and then every minute, until stopped. */
export function startDeadlines(deps: Deps): { stop(): Promise<void> } {
  const steps = createTimedSteps();
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      const looked = await lookForDeadlines(deps, steps);
      if (Object.values(looked).some((count) => count > 0)) deps.log.info(looked, 'times that ran out');
    } catch (error) {
      deps.log.error({ err: error }, 'could not look for times that ran out');
    }
  };
  const next = () => {
    running = running.then(look);
  };
  next();
  const timer = setInterval(next, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
