import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Projection } from '../projections/projection';
import { openCheckpoints, type Checkpoint, type Request } from './checkpoints';
import { acquireLease } from './lease';
import { createRunner } from './runner';

export interface RebuildOptions {
  connection: Connection;
  projections: Projection<{ _id: string }>[];
  log: Logger;
  now: () => Date;
}

/**
 * Replays all records into a projection and waits until it is done. A running ingest does it; without one this
 * process takes its place meanwhile. The documents stay readable, and are replaced as the replay goes.
 * @throws Error when there is no such projection, or when it halts again
 */
export async function rebuild(name: string, options: RebuildOptions): Promise<void> {
  await ask(name, 'rebuild', options);
}

/** Lets a halted projection go on from the record it halted at. Same errors as `rebuild`. */
export async function resume(name: string, options: RebuildOptions): Promise<void> {
  await ask(name, 'resume', options);
}

async function ask(name: string, request: Request, options: RebuildOptions): Promise<void> {
  const names = options.projections.map((projection) => projection.name);
  if (!names.includes(name)) {
    throw new Error(`There is no projection "${name}". There are: ${names.join(', ')}.`);
  }
  const checkpoints = openCheckpoints(options.connection);
  const askedAt = options.now();
  if ((await checkpoints.request(name, request)) === 0) return;
  const stopHelp = helpUnlessServed(options);
  try {
    await done(name, askedAt, () => checkpoints.find(name));
  } finally {
    await stopHelp();
  }
}

/** Waits for the ingest's lease: whoever holds it, this process too, takes the request up. */
function helpUnlessServed(options: RebuildOptions): () => Promise<void> {
  const { connection, now, log } = options;
  const served = new AbortController();
  const help = acquireLease({ connection, now, log, name: 'ingest', signal: served.signal }).then(
    (lease) => ({
      lease,
      runner: createRunner({
        ...options,
        permit: () => {
          lease.permit();
        },
      }),
    }),
    () => null,
  );
  return async () => {
    served.abort();
    const helper = await help;
    await helper?.runner.stop();
    await helper?.lease.release();
  };
}

/** Done is a projection that has been at the head of the records since it was asked. */
async function done(
  name: string,
  askedAt: Date,
  find: () => Promise<(Checkpoint & { request?: Request })[]>,
): Promise<void> {
  for (;;) {
    const checkpoints = await find();
    const taken = checkpoints.filter(({ request }) => !request);
    const failure = taken.find((checkpoint) => checkpoint.failure)?.failure;
    if (failure) throw new Error(`"${name}" halted at record ${failure.recordId}: ${failure.message}`);
    const current = taken.filter(({ replaying, asOf }) => !replaying && asOf >= askedAt);
    if (current.length === checkpoints.length) return;
    await pause(200);
  }
}
