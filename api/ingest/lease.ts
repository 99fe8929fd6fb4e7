import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Connection } from 'mongoose';
import type { Logger } from 'pino';
import { isDuplicate } from '../store';

interface LeaseDocument {
  _id: string;
  holder: string;
  expiresAt: Date;
}

export interface Lease {
  /** Throws where this process does not hold the lease now. */
  readonly permit: () => void;
  /** Lets the next process begin at once. */
  readonly release: () => Promise<void>;
}

export interface LeaseOptions {
  connection: Connection;
  name: string;
  now: () => Date;
  log: Logger;
  /** How long a process that was killed keeps others waiting. */
  durationMs?: number;
  signal?: AbortSignal;
}

/**
 * One ingest at a time per store: the right to write is a document that its holder renews every third of its
 * duration, so that a second process waits, and takes over when the first one has been killed.
 */
export async function acquireLease(options: LeaseOptions): Promise<Lease> {
  const { connection, name, now, log, durationMs = 6_000, signal } = options;
  const leases = connection.collection<LeaseDocument>('leases');
  const holder = randomUUID();
  let heldUntil = 0;

  const take = async (): Promise<boolean> => {
    const at = now().getTime();
    const lease = { holder, expiresAt: new Date(at + durationMs) };
    const free = { _id: name, $or: [{ holder }, { expiresAt: { $lt: new Date(at) } }] };
    const { matchedCount } = await leases.updateOne(free, { $set: lease });
    if (matchedCount === 0 && !(await insert(leases, { _id: name, ...lease }))) return false;
    heldUntil = lease.expiresAt.getTime();
    return true;
  };

  for (let told = false; !(await take()); told = true) {
    if (!told) log.info(`Another process holds the lease "${name}"; waiting until it ends`);
    await pause(Math.min(durationMs / 6, 500), undefined, { signal });
  }

  const timer = setInterval(() => {
    take().then(
      (held) => {
        if (!held) log.error(`Another process has taken the lease "${name}"`);
      },
      (error: unknown) => {
        log.warn({ err: error }, `The lease "${name}" could not be renewed`);
      },
    );
  }, durationMs / 3);

  return {
    permit: () => {
      if (now().getTime() >= heldUntil) throw new Error(`This process does not hold the lease "${name}"`);
    },
    release: async () => {
      clearInterval(timer);
      heldUntil = 0;
      await leases.deleteOne({ _id: name, holder });
    },
  };
}

async function insert(leases: Collection<LeaseDocument>, document: LeaseDocument): Promise<boolean> {
  try {
    await leases.insertOne(document);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
