import { pause, rounded } from './figures';

/** A way to carry dossiers through: the application, or the bare engine. */
export interface Way {
  /** Begins a dossier. */
  begin(): Promise<void>;
  /** Called whenever a dossier has reached its end. */
  onDone(listener: () => void): void;
}

/**
 * Keeps `atOnce` dossiers under way and counts those that end once `warmUp` have: the programs are then compiled by
 * what they do, and the load is even.
 * @returns dossiers a second
 */
export async function fullLoad(
  way: Way,
  { atOnce, warmUp, seconds }: { atOnce: number; warmUp: number; seconds: number },
): Promise<number> {
  let running = true;
  let done = 0;
  const begin = () => void way.begin().catch(() => (running ? pause(100).then(begin) : undefined));
  way.onDone(() => {
    done += 1;
    if (running) begin();
  });
  for (let index = 0; index < atOnce; index += 1) begin();
  await until(() => done >= Math.max(atOnce, warmUp));
  const [doneBefore, startedAt] = [done, performance.now()];
  await pause(seconds * 1000);
  const perSecond = ((done - doneBefore) * 1000) / (performance.now() - startedAt);
  running = false;
  await untilQuiet(() => done);
  return rounded(perSecond);
}

async function until(isEven: () => boolean): Promise<void> {
  const deadline = performance.now() + longestWarmUpMs;
  while (!isEven()) {
    if (performance.now() > deadline) throw new Error('Too few dossiers ended: the figure would be false');
    await pause(50);
  }
}

const longestWarmUpMs = 300_000;

/** Begins dossiers at a fixed rate until `stop` is called. */
export function steadyLoad(way: Way, perSecond: number): { stop(): void } {
  way.onDone(() => undefined);
  const timer = setInterval(() => void way.begin().catch(() => undefined), 1000 / perSecond);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Waits until nothing has ended for two seconds. */
async function untilQuiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count();) {
    before = count();
    await pause(2_000);
  }
}
