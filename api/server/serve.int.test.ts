import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '../config';
import { connectStore } from '../store';
import { serve } from './serve';

const url = new URL(process.env['MONGODB_URL'] ?? 'mongodb://127.0.0.1:27018/');
url.pathname = `/serve-${randomBytes(6).toString('hex')}`;

const configWith = (env: Record<string, string>): Config =>
  loadConfig({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'serve-')),
    MONGODB_URL: url.href,
    ZEEBE_ADDRESS: '127.0.0.1:45001',
    ZEEBE_REST_ADDRESS: 'http://127.0.0.1:45002',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    ...env,
  });

const never = new Promise<void>(() => undefined);

async function untilServing(ask: (path: string) => Promise<Response>): Promise<void> {
  const isServing = await ask('/ready').then(
    ({ ok }) => ok,
    () => false,
  );
  if (isServing) return;
  await new Promise((resolve) => setTimeout(resolve, 100));
  await untilServing(ask);
}

afterAll(async () => {
  const connection = await connectStore(url.href);
  await connection.dropDatabase();
  await connection.close();
});

test('it serves until it is told to end, and then ends', async () => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const stopped = serve(configWith({ PORT: '45101' }), ended);
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:45101${path}`, { headers: { Accept: 'text/html, application/json' } });
  await untilServing(ask);
  const page = await ask('/');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('</form>');
  expect((await (await ask('/api/demo-accounts')).json()) as object[]).not.toHaveLength(0);
  end();
  await stopped;
  await expect(ask('/ready')).rejects.toThrow();
});

test('it says in a sentence that its port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serve(configWith({ PORT: String(port) }), never)).rejects.toThrow(
    `Port ${port} is in use by another program: free it, or set PORT to another.`,
  );
  other.close();
});

test('it says in a sentence that the store does not answer, without its password', async () => {
  const config = configWith({ PORT: '45102', MONGODB_URL: 'mongodb://an:secret@127.0.0.1:45103/one-stop' });
  await expect(serve(config, never)).rejects.toThrow(
    'The document store at 127.0.0.1:45103 does not answer: see MONGODB_URL.',
  );
});
