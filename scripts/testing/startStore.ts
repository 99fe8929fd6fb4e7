import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '../../api/store';
import type { StoreProcess } from '../../api/store';
import { getMachine } from './machine';

declare global {
  /** Jest hands nothing from set-up to tear-down but what is global. */
  var storeUnderTest: { process: StoreProcess; folder: string } | undefined;
}

/** Jest's global set-up of the store tests: the embedded store, unless MONGODB_URL names another to be tested. */
export default async function setUp(): Promise<void> {
  const machine = getMachine();
  Object.assign(process.env, machine);
  if (process.env.MONGODB_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-'));
  const store = await startStore({
    shortLived: true,
    classpath: machine.STORE_CLASSPATH,
    java: machine.JAVA,
    file: join(folder, 'store.mv'),
    port: 0,
  });
  globalThis.storeUnderTest = { process: store, folder };
  process.env.MONGODB_URL = store.url;
}
