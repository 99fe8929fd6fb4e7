import { setTimeout as pause } from 'node:timers/promises';
import { EngineError } from './errors';

const firstPauseMs = 20;
const longestPauseMs = 1_000;

export interface Patience {
  /** How long a command is repeated while the engine is overloaded or out of reach. */
  patienceMs: number;
  /** Doing it twice is the same as doing it once, so it is repeated even after a lost answer. */
  repeatable: boolean;
}

/** Repeats with growing, jittered pauses what the engine did not take; rejects with the last error. */
export async function withPatience<T>(
  call: () => Promise<T>,
  { patienceMs, repeatable }: Patience,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await call();
    } catch (error) {
      const wait = pauseMs * (0.5 + Math.random());
      if (!isWorthRepeating(error, repeatable) || Date.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}

function isWorthRepeating(error: unknown, repeatable: boolean): boolean {
  if (!(error instanceof EngineError)) return false;
  if (error.code === 'overloaded') return true;
  return error.code === 'unreachable' && (repeatable || !error.maybeTaken);
}
