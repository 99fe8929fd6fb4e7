import type { Connection } from 'mongoose';
import { batchedOn } from '../store';
import type { Checkpoint } from './checkpoints';

/**
 * How fresh the read models are: they hold everything that happened until then. While nothing happens it moves on
 * about once a second; it stands still when the ingest does, or a projection halts.
 * @param projection one read model; without it, the one furthest behind
 */
export const asOf = (connection: Connection, projection = any): Promise<Date> =>
  readTo(connection, projection);

const any = '';

/** There are so few checkpoints that one question brings all of them to everybody who asks. */
const readTo = batchedOn(async (connection, projections: readonly string[]) => {
  const all = await connection.collection<Checkpoint>('checkpoints').find().toArray();
  return projections.map((wanted) => {
    const times = all.flatMap(({ projection, asOf: at }) =>
      wanted === any || wanted === projection ? [at.getTime()] : [],
    );
    return new Date(times.length ? Math.min(...times) : 0);
  });
});
