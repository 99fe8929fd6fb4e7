import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proceduresFromSources } from '../../processes/patterns/testing/sample';
import type { Part } from '../start/part';
import { addressesOf, startPart } from '../start/parts';
import type { Addresses } from '../start/parts';
import { freePorts } from '../start/ports';
import { seedProcedures } from '../start/seed';
import { settingsFrom } from '../start/settings';
import type { Settings } from '../start/settings';
import { buildOnce } from './buildOnce';
import { signIn } from './client';
import type { Client } from './client';

/** Of every demo account of a stack. */
export const stackPassword = 'only-for-tests-1';

/** One process of the stack, which a test may kill and bring back on the same data. */
export interface StackPart {
  readonly pid: number;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
}

/** The whole system on ports and data of its own. */
export interface Stack extends Addresses {
  dataDir: string;
  store: StackPart;
  engine: StackPart;
  ingest: StackPart;
  api: StackPart;
  signIn(username: string): Promise<Client>;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

/**
 * Starts store, engine, ingest and API as `npm start` does, with a few procedures deployed.
 * @param env added to the environment of ingest and API
 * @param codes of the procedures
 */
export async function startStack(env: NodeJS.ProcessEnv = {}, codes = proceduresFromSources): Promise<Stack> {
  buildOnce();
  const settings = await settingsOfItsOwn(env);
  const addresses = addressesOf(settings);
  const parts = partsOf(settings);
  const { store, engine, ingest, api } = parts;
  const stop = async () => {
    for (const part of [api, engine, ingest, store]) await part.stop();
    rmSync(settings.dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all([store.start().then(() => ingest.start()), engine.start()]);
    await seedProcedures(addresses, settings.dataDir, { wanted: codes, mongodbUrl: addresses.mongodbUrl });
    await api.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const { dataDir } = settings;
  return {
    ...addresses,
    ...parts,
    dataDir,
    stop,
    signIn: (name) => signIn(addresses.apiUrl, name, stackPassword),
  };
}

/** Settings with free ports and a temporary data directory, which the caller removes. */
export async function settingsOfItsOwn(env: NodeJS.ProcessEnv = {}): Promise<Settings> {
  const elsewhere = { MONGODB_URL: undefined, ZEEBE_ADDRESS: undefined, ZEEBE_REST_ADDRESS: undefined };
  return settingsFrom({
    ...process.env,
    ...elsewhere,
    ...(await freePorts()),
    NODE_ENV: undefined,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'one-stop-')),
    DEMO_PASSWORD: stackPassword,
    LOG_LEVEL: 'warn',
    ...env,
  });
}

const partsOf = (settings: Settings): Pick<Stack, 'store' | 'engine' | 'ingest' | 'api'> => ({
  store: stackPart(() => startPart.store(settings)),
  engine: stackPart(() => startPart.engine(settings)),
  ingest: stackPart(() => startPart.ingest(settings)),
  api: stackPart(() => startPart.api(settings)),
});

function stackPart(starting: () => Promise<Part>): StackPart {
  let part: Part | null = null;
  return {
    get pid() {
      return part?.pid ?? 0;
    },
    start: async () => {
      part = await starting();
    },
    kill: async () => {
      part?.kill();
      await part?.exited;
      part = null;
    },
    stop: async () => {
      await part?.stop();
      part = null;
    },
  };
}
