import type { Deps } from '../deps';

/**
 * Does it for each, one after the other, and returns for how many it was done: one that fails is told in the log
 * and tried again at the next look, and keeps none of the others waiting.
 */
export async function eachOf<T extends { _id: string }>(
  { log }: Deps,
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<number> {
  let done = 0;
  for (const item of items) {
    try {
      await act(item);
      done += 1;
    } catch (error) {
      log.error({ err: error, id: item._id }, 'could not do what a time that ran out asks for');
    }
  }
  return done;
}
