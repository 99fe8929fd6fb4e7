import { z } from 'zod';
import type { Deps } from '../deps';

export const stateSchema = z.enum(['ok', 'failing']);

const projectionState = z.object({
  name: z.string(),
  partition: z.int(),
  state: z.string(),
  lagMs: z.number(),
});

export const healthSchema = z
  .object({
    status: stateSchema,
    store: z.object({ state: stateSchema }),
    engine: z.object({ state: stateSchema, partitions: z.int().optional(), version: z.string().optional() }),
    ingest: z.object({
      state: stateSchema,
      /** The read models hold everything that happened until then. */
      asOf: z.string().nullable(),
      projections: z.array(projectionState),
    }),
  })
  .meta({ id: 'Health' });

export type Health = z.infer<typeof healthSchema>;

const patienceMs = 2_000;

const inTime = <T>(answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** Does the store answer? */
export async function isStoreUp({ connection }: Deps): Promise<boolean> {
  try {
    await inTime(connection.db?.command({ ping: 1 }) ?? Promise.reject(new Error('not connected')));
    return true;
  } catch {
    return false;
  }
}

async function engineHealth({ engine }: Deps): Promise<Health['engine']> {
  try {
    const { partitions, version } = await inTime(engine.topology());
    return { state: partitions > 0 ? 'ok' : 'failing', partitions, version };
  } catch {
    return { state: 'failing' };
  }
}

/** As the ingest tells of itself; what its errors say stays inside. */
const ingestAnswer = z.object({
  status: z.string(),
  asOf: z.string().nullable(),
  projections: z.array(projectionState),
});

async function ingestHealth({ config }: Deps): Promise<Health['ingest']> {
  try {
    const answer = await fetch(new URL('/health', config.ingestUrl), {
      signal: AbortSignal.timeout(patienceMs),
    });
    const { status, ...rest } = ingestAnswer.parse(await answer.json());
    return { state: status === 'ok' ? 'ok' : 'failing', ...rest };
  } catch {
    return { state: 'failing', asOf: null, projections: [] };
  }
}

/** How the parts that this process relies on are; nothing of it is secret. */
export async function healthOf(deps: Deps): Promise<Health> {
  const [isUp, engine, ingest] = await Promise.all([isStoreUp(deps), engineHealth(deps), ingestHealth(deps)]);
  const store = { state: isUp ? ('ok' as const) : ('failing' as const) };
  const isOk = [store, engine, ingest].every(({ state }) => state === 'ok');
  return { status: isOk ? 'ok' : 'failing', store, engine, ingest };
}
