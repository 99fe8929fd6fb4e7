import { pause, rounded } from './figures';

/** A way to carry dossiers through: the application, or the bare engine. */
export interface Way {
  /** Begins a dossier. */
  begin(): Promise<void>;
  /** Called whenever a dossier has reached its end. */
  onDone(listener: () => void): void;
  /** Steps that were completed so far, of all dossiers. */
  stepsDone(): number;
}

export interface Load {
  /** Dossiers under way. */
  atOnce: number;
  /** Dossiers that end before it is counted. */
  warmUp: number;
  seconds: number;
}

/**
 * Keeps `atOnce` dossiers under way and counts what is done once `warmUp` have ended: the programs are then compiled
 * by what they do, and the load is even. Steps are counted, for dossiers begun together end together: a window has
 * one wave of them more or less by chance. For the same reason they do not begin at one moment.
 * @returns dossiers a second
 */
export async function fullLoad(way: Way, load: Load & { stepsEach: number }): Promise<number> {
  const { atOnce, warmUp, seconds, stepsEach } = load;
  let running = true;
  let ended = 0;
  const begin = () => void way.begin().catch(() => (running ? pause(100).then(begin) : undefined));
  way.onDone(() => {
    ended += 1;
    if (running) begin();
  });
  for (let index = 0; index < atOnce; index += 1) void pause(index * betweenBeginningsMs).then(begin);
  await until(() => ended >= Math.max(atOnce, warmUp));
  const [before, startedAt] = [way.stepsDone(), performance.now()];
  await pause(seconds * 1000);
  const perSecond = ((way.stepsDone() - before) * 1000) / (performance.now() - startedAt);
  running = false;
  await untilQuiet(() => ended);
  return rounded(perSecond / stepsEach);
}

const betweenBeginningsMs = 50;

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
