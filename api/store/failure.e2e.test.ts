import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startStore } from './startStore';
import { TestStore, storeFromEnvironment } from './testing/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await TestStore.start();
});
afterAll(() => store.remove());

const starting = (file: string, port = 0): Promise<unknown> =>
  startStore({ ...storeFromEnvironment(), file, port });

test('a store in use by another process is told in a sentence', async () => {
  await expect(starting(store.file)).rejects.toMatchObject({
    name: 'StoreError',
    exitCode: 3,
    message: expect.stringContaining('in use by another process') as string,
  });
});

test('a damaged file is told in a sentence, and left as it is', async () => {
  const file = join(store.folder, 'damaged.mv');
  await writeFile(file, Buffer.alloc(64 * 1024, 'no store at all '));
  await expect(starting(file)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringContaining('is damaged') as string,
  });
});

test('a folder that cannot be made is told in a sentence', async () => {
  await writeFile(join(store.folder, 'file'), '');
  await expect(starting(join(store.folder, 'file', 'documents.mv'))).rejects.toMatchObject({ exitCode: 5 });
});

test('a port in use is told in a sentence', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(starting(join(store.folder, 'other.mv'), port)).rejects.toMatchObject({
    exitCode: 6,
    message: expect.stringContaining(String(port)) as string,
  });
  server.close();
});

test('a java that does not exist is told in a sentence', async () => {
  const missing = { ...storeFromEnvironment(), java: '/no/such/java' };
  await expect(startStore({ ...missing, file: join(store.folder, 'x.mv'), port: 0 })).rejects.toThrow(
    'could not be started',
  );
});

test('the store ends when the process that started it is gone', async () => {
  const { classpath, java } = storeFromEnvironment();
  const child = spawn(java, ['-cp', classpath, 'store.Main', join(store.folder, 'orphan.mv'), '0'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.destroy();
  expect(await ended).toBe(0);
});

test('a full disk ends the store with a sentence, and what was acknowledged is there when there is room again', async () => {
  const file = join(store.folder, 'full.mv');
  const { classpath, java } = storeFromEnvironment();
  const limited = spawn('bash', [
    '-c',
    'ulimit -f 4096; exec "$0" "$@"',
    java,
    '-cp',
    classpath,
    'store.Main',
    file,
    '0',
  ]);
  const port = Number(
    /\d+/.exec(String(await new Promise((resolve) => limited.stdout.once('data', resolve))))?.[0],
  );
  let said = '';
  limited.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise((resolve) => limited.once('exit', resolve));

  const acknowledged = await writeUntilRefused(`mongodb://127.0.0.1:${String(port)}/one-stop`);

  expect(await ended).toBe(5);
  expect(said).toContain('is the disk full');
  const again = await startStore({ ...storeFromEnvironment(), file, port: 0 });
  const client = await MongoClient.connect(again.url);
  expect(await client.db().collection('notes').countDocuments()).toBeGreaterThanOrEqual(acknowledged);
  await client.close();
  await again.stop();
}, 60_000);

async function writeUntilRefused(url: string): Promise<number> {
  const client = await MongoClient.connect(url, { retryWrites: false, serverSelectionTimeoutMS: 1000 });
  const notes = client.db().collection<{ _id: number; text: string }>('notes');
  let acknowledged = 0;
  try {
    for (;;) {
      await notes.insertOne({ _id: acknowledged, text: 'x'.repeat(20_000) });
      acknowledged++;
    }
  } catch {
    await client.close();
  }
  return acknowledged;
}
