import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { connectStore } from '../../store';

/** A connection to an empty database of the store under test. */
export async function connectFreshStore(): Promise<Connection> {
  const url = new URL(process.env['MONGODB_URL'] ?? '');
  url.pathname = `/ingest-${randomUUID().slice(0, 8)}`;
  return connectStore(url.href);
}

export async function dropStore(connection: Connection): Promise<void> {
  await connection.dropDatabase();
  await connection.close();
}
