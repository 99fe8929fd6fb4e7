import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';

/** Longer than the read models are ever behind in ordinary work. */
const rememberedMs = 10_000;

const assignments = new WeakMap<Connection, LRUCache<string, string>>();

/**
 * Remembers whom the engine has just given a task: who goes on right after claiming need not wait until the read
 * model shows it. Only what this process did itself; a read model that names somebody always counts for more.
 */
export function rememberAssignment(connection: Connection, key: string, username: string | null): void {
  const known = of(connection);
  if (username === null) known.delete(key);
  else known.set(key, username);
}

export function findAssignment(connection: Connection, key: string): string | undefined {
  return of(connection).get(key);
}

function of(connection: Connection): LRUCache<string, string> {
  const known =
    assignments.get(connection) ?? new LRUCache<string, string>({ max: 5_000, ttl: rememberedMs });
  assignments.set(connection, known);
  return known;
}
