import { EngineError } from './errors';
import type { Key } from './records';

const longest = 2n ** 63n - 1n;

/** Lets only what can be a key of a partition through; all else is rejected as `not-found` without asking. */
export function checkKey(key: Key): Key {
  if (/^\d{16,19}$/.test(key) && BigInt(key) <= longest && partitionOf(key) > 0) return key;
  throw new EngineError('not-found', `${JSON.stringify(key)} is no key of the engine`);
}

/** A key is `partition << 51 | counter`. */
export function partitionOf(key: Key): number {
  return Number(BigInt(key) >> 51n);
}
