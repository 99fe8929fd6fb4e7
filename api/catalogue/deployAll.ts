import { setTimeout as pause } from 'node:timers/promises';
import { EngineError } from '../../engine';
import type { Engine, Resource } from '../../engine';
import { compileApology, compileProcedure, resourcesOf } from '../../processes';
import type { CompiledProcedure, Deployable, ProcedureEntry, Progress } from '../../processes';

export interface DeployOptions {
  /** Told after each deployment how many procedures the engine has. */
  onProgress?: Progress;
  /** Told of every procedure as it is compiled. */
  onCompiled?: (entry: ProcedureEntry, compiled: CompiledProcedure) => void;
  /** What stands in for a procedure's compiled process; null where nothing does. */
  insteadOf?: (entry: ProcedureEntry) => Promise<Deployable | null>;
}

/** What goes to the engine in one request. */
interface Batch {
  procedures: number;
  bytes: number;
  resources: Resource[];
}

/**
 * The engine writes what it is sent several times over as one unit of at most 4 MB, and fewer requests are sooner
 * done than many.
 */
const mostBytes = 800_000;
const mostProcedures = 20;

/** While the engine takes one request in, the next is compiled and sent. */
const inFlight = 2;

/**
 * Deploys the procedures and the process of the apology, several a request; what several share goes once. The engine
 * keeps the version of what it knows already, so that doing it again after an interruption changes nothing.
 */
export async function deployAll(
  engine: Engine,
  entries: ProcedureEntry[],
  { onProgress, ...options }: DeployOptions = {},
): Promise<void> {
  const batches = batchesOf(entries, options);
  let deployed = 0;
  const deployNext = async () => {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      await deployPatiently(engine, next.value.resources);
      deployed += next.value.procedures;
      onProgress?.(deployed, entries.length);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, deployNext));
}

async function* batchesOf(entries: ProcedureEntry[], options: DeployOptions): AsyncGenerator<Batch> {
  const sent = new Set<string>();
  let batch = batchWith(freshResourcesOf(await compileApology(), sent), 0);
  for (const entry of entries) {
    const process = (await options.insteadOf?.(entry)) ?? (await compiledFrom(entry, options));
    const next = batchWith(freshResourcesOf(process, sent), 1);
    if (batch.bytes + next.bytes > mostBytes || batch.procedures === mostProcedures) {
      yield batch;
      batch = next;
    } else batch = together(batch, next);
  }
  yield batch;
}

async function compiledFrom(entry: ProcedureEntry, { onCompiled }: DeployOptions): Promise<Deployable> {
  const compiled = await compileProcedure(entry);
  onCompiled?.(entry, compiled);
  return compiled;
}

const together = (one: Batch, other: Batch): Batch => ({
  procedures: one.procedures + other.procedures,
  bytes: one.bytes + other.bytes,
  resources: [...one.resources, ...other.resources],
});

const batchWith = (resources: Resource[], procedures: number): Batch => ({
  procedures,
  bytes: resources.reduce((sum, { content }) => sum + content.length, 0),
  resources,
});

/** What was not sent before: several procedures share forms and decisions. */
export function freshResourcesOf(compiled: Deployable, sent: Set<string>): Resource[] {
  const fresh = resourcesOf(compiled).filter(({ name }) => !sent.has(name));
  for (const { name } of fresh) sent.add(name);
  return fresh;
}

/** A deployment that got no answer in time may have been done; doing it again changes nothing. */
async function deployPatiently(engine: Engine, resources: Resource[], attempts = 5): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await engine.deploy(resources);
      return;
    } catch (error) {
      const mayHelp = error instanceof EngineError && ['unreachable', 'overloaded'].includes(error.code);
      if (!mayHelp || attempt === attempts) throw error;
      await pause(attempt * 500);
    }
  }
}
