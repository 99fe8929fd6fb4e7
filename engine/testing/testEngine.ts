import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../client';
import type { Engine } from '../engine';
import { startEngine } from '../process';
import type { EngineProcess, EngineSettings } from '../process';
import { startRecordCollector } from './recordCollector';
import type { RecordCollector } from './recordCollector';

export interface TestEngine {
  engine: Engine;
  collector: RecordCollector;
  process: EngineProcess;
  settings: EngineSettings;
  /** Starts it again on the same data and ports. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A real engine in a directory of its own, on ports that are free, delivering to a collector. */
export async function startTestEngine(): Promise<TestEngine> {
  const collector = await startRecordCollector();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'engine-'));
  const settings: EngineSettings = {
    ...installation(),
    dataDir,
    ports: await freePorts(),
    receiverUrl: collector.url,
    shortLived: true,
  };
  const clear = async () => {
    await collector.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  const running = await startEngine(settings).catch(async (error: unknown) => {
    await clear();
    throw error;
  });
  const engine = createEngine(running);
  const test: TestEngine = {
    engine,
    collector,
    process: running,
    settings,
    restart: async () => {
      test.process = await startEngine(settings);
    },
    stop: async () => {
      await engine.close();
      test.process.kill();
      await test.process.exited;
      await clear();
    },
  };
  return test;
}

/** Where `npm test` has put the distribution: scripts/testing. */
export function installation(): Pick<EngineSettings, 'home' | 'exporterJar' | 'java'> {
  const given = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run the tests by npm test`);
    return value;
  };
  return { home: given('ENGINE_HOME'), exporterJar: given('EXPORTER_JAR'), java: given('JAVA') };
}

async function freePorts() {
  const [gateway, rest, management, command, internal] = await Promise.all([1, 2, 3, 4, 5].map(freePort));
  return { gateway, rest, management, command, internal } as EngineSettings['ports'];
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
