import DataLoader from 'dataloader';
import type { Connection } from 'mongoose';

/** Of so many at most is one question made. */
const mostAtOnce = 100;

/**
 * Makes one question to the store of all that were asked while the one before was on its way: alone, a question goes
 * at once; under load, a round trip and a commit serve many requests. (Databases call it group commit.)
 * @param work answers for each item, in their order: what it resolves to, or the error it rejects with
 */
export function batched<K, V>(
  work: (items: readonly K[]) => Promise<(V | Error)[]>,
): (item: K) => Promise<V> {
  let onItsWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<K, V>(
    (items) => {
      const answers = work(items);
      onItsWay = answers.catch(() => undefined);
      return answers;
    },
    { cache: false, maxBatchSize: mostAtOnce, batchScheduleFn: (send) => void onItsWay.then(send) },
  );
  return (item) => loader.load(item);
}

/** As `batched`, for every connection by itself. */
export function batchedOn<K, V>(
  work: (connection: Connection, items: readonly K[]) => Promise<(V | Error)[]>,
): (connection: Connection, item: K) => Promise<V> {
  const made = new WeakMap<Connection, (item: K) => Promise<V>>();
  return (connection, item) => {
    const ask = made.get(connection) ?? batched((items) => work(connection, items));
    made.set(connection, ask);
    return ask(item);
  };
}
