import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, startEngine, type EngineProcess } from '../../../engine';
import { moveClock } from '../../../engine/testing/clock';
import { installation } from '../../../engine/testing/testEngine';
import { compileApology, compileProcedure, resourcesOf } from '../../../processes';
import { proceduresFromSources } from '../../../processes/patterns/testing/sample';
import type { Deps } from '../../deps';
import { createRunner } from '../../ingest/runner';
import { createIngestListener } from '../../ingest/server';
import { createReadModelIndexes } from '../../models/readModelIndexes';
import { createWriteModelIndexes } from '../../models/writeModelIndexes';
import { processDefinitionModel } from '../../models/processDefinition';
import { projections } from '../../projections';
import { listen, stopListening } from '../../server/listen';
import { testDeps } from '../../server/testing/testServer';
import { startStore } from '../../store';

export interface System {
  deps: Deps;
  /** Moves the engine's clock and `deps.now` together; only with `movable`. */
  moveTo(at: Date): Promise<void>;
  close(): Promise<void>;
}

interface SystemSettings {
  /** Which procedures are deployed. */
  codes?: readonly string[];
  /** Its clock can be moved. */
  movable?: boolean;
}

/** Real engine and store with a few procedures deployed; ingest and API run in this process. */
export async function openSystem({
  codes = proceduresFromSources,
  movable = false,
}: SystemSettings = {}): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'system-'));
  const { java } = installation();
  const classpath = process.env['STORE_CLASSPATH'] ?? '';
  const store = await startStore({
    classpath,
    java,
    file: join(folder, 'store.mv'),
    port: 0,
    shortLived: true,
  });
  const base = await testDeps({}, store.url);
  const { connection, calendar, log } = base;
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  await createReadModelIndexes(connection);
  await createWriteModelIndexes(connection);
  const runner = createRunner({ connection, projections: projections(calendar), log, now });
  const ingest = await listen(createIngestListener({ runner: () => runner, now, log }), 0, '127.0.0.1');
  const { port } = ingest.address() as AddressInfo;
  const receiverUrl = `http://127.0.0.1:${String(port)}/records`;
  const running = await startEngineIn(join(folder, 'engine'), receiverUrl, movable);
  const engine = createEngine(running);
  const deps = { ...base, engine, now };
  await deployAll(deps, codes);
  return {
    deps,
    moveTo: async (at) => {
      const offsetMs = at.getTime() - now().getTime();
      await moveClock(running.managementAddress, offsetMs);
      aheadMs += offsetMs;
    },
    close: async () => {
      await engine.close();
      running.kill();
      await running.exited;
      await runner.stop();
      await stopListening(ingest);
      await connection.close();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startEngineIn(
  dataDir: string,
  receiverUrl: string,
  clockControlled: boolean,
): Promise<EngineProcess> {
  const names = ['gateway', 'rest', 'management', 'command', 'internal'] as const;
  const ports = await Promise.all(names.map(freePort));
  const [gateway = 0, rest = 0, management = 0, command = 0, internal = 0] = ports;
  return startEngine({
    ...installation(),
    dataDir,
    receiverUrl,
    clockControlled,
    ports: { gateway, rest, management, command, internal },
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function deployAll({ engine, connection, procedures }: Deps, codes: readonly string[]): Promise<void> {
  const entries = procedures.filter(({ code }) => codes.includes(code));
  const compiled = [await compileApology(), ...(await Promise.all(entries.map(compileProcedure)))];
  for (const each of compiled) await engine.deploy(resourcesOf(each));
  await until(async () => (await processDefinitionModel(connection).countDocuments()) >= compiled.length);
}

/** Waits for what the engine's records will bring; a minute at most. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about within a minute');
}
