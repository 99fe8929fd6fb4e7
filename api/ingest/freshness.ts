import type { Connection } from 'mongoose';
import type { Checkpoint } from './checkpoints';

/**
 * How fresh the read models are: they hold everything that happened until then. While nothing happens it moves on
 * about once a second; it stands still when the ingest does, or a projection halts.
 * @param projection one read model; without it, the one furthest behind
 */
export async function asOf(connection: Connection, projection?: string): Promise<Date> {
  const [oldest] = await connection
    .collection<Checkpoint>('checkpoints')
    .find(projection === undefined ? {} : { projection }, { projection: { asOf: 1 } })
    .sort({ asOf: 1 })
    .limit(1)
    .toArray();
  return oldest?.asOf ?? new Date(0);
}
