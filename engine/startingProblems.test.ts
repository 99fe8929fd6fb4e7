import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkBeforeStart, notePid, whyItEnded } from './startingProblems';

let dataDir: string;
const noPorts = { gateway: 0, rest: 0, management: 0, command: 0, internal: 0 };

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'engine-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

it('a port in use is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(checkBeforeStart(dataDir, { ...noPorts, rest: port })).rejects.toThrow(
    `The engine needs port ${String(port)}, which another program is using.`,
  );
  other.close();
});

it('a process that has only inherited the number of an engine that ended is no obstacle', async () => {
  await notePid(dataDir, process.pid);
  await expect(checkBeforeStart(dataDir, noPorts)).resolves.toBeUndefined();
});

it.each([
  ['java.net.BindException: Address already in use', 'one of its ports is in use'],
  ['java.io.IOException: No space left on device', 'the disk is full'],
  [
    'java.lang.UnsupportedClassVersionError: StandaloneBroker',
    'this Java is too old for it: 21 or later is needed',
  ],
  ['Error occurred during initialization of VM', 'see its log'],
])('an engine that printed "%s" ended because: %s', async (printed, reason) => {
  const logFile = path.join(dataDir, 'engine.log');
  await writeFile(logFile, `starting\n${printed}\n`);
  expect((await whyItEnded(logFile)).message).toBe(
    `The engine ended while it was starting: ${reason} (${logFile}).`,
  );
});
