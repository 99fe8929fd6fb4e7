import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';
import { startStore } from '../startStore';
import type { StoreProcess } from '../startStore';

/** What the test stack hands to tests that start a store of their own. */
export function storeFromEnvironment(): { classpath: string; java: string } {
  const { STORE_CLASSPATH: classpath, JAVA: java } = process.env;
  if (!classpath || !java) throw new Error('STORE_CLASSPATH and JAVA are not set: run the tests by npm test');
  return { classpath, java };
}

/** A store in a folder of its own, which can be stopped, killed and started again on the same file. */
export class TestStore {
  #store: StoreProcess | undefined;
  #client: MongoClient | undefined;

  private constructor(readonly folder: string) {}

  static async start(): Promise<TestStore> {
    const store = new TestStore(await mkdtemp(join(tmpdir(), 'store-')));
    await store.start();
    return store;
  }

  get file(): string {
    return join(this.folder, 'documents.mv');
  }

  get process(): StoreProcess {
    if (!this.#store) throw new Error('the store is not running');
    return this.#store;
  }

  async start(): Promise<void> {
    this.#store = await startStore({ ...storeFromEnvironment(), file: this.file, port: 0, shortLived: true });
  }

  async db(): Promise<Db> {
    this.#client ??= await MongoClient.connect(this.process.url, { retryWrites: false });
    return this.#client.db();
  }

  async stop(): Promise<void> {
    await this.#disconnect();
    await this.process.stop();
  }

  async kill(): Promise<void> {
    this.process.kill();
    await this.process.exited;
    await this.#disconnect();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true });
  }

  async #disconnect(): Promise<void> {
    await this.#client?.close();
    this.#client = undefined;
  }
}
