import { execFile } from 'node:child_process';
import { mkdir, readFile, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EnginePorts } from './brokerEnvironment';
import { neededDiskBytes } from './brokerEnvironment';

/** The engine cannot be started; the message is one sentence for the person at the terminal. */
export class EngineNotStarted extends Error {
  override readonly name = 'EngineNotStarted';
}

/** Finds out before the engine starts what would make it fail, or fail later in a way that is hard to read. */
export async function checkBeforeStart(dataDir: string, ports: EnginePorts): Promise<void> {
  await checkNotRunning(dataDir);
  for (const port of Object.values(ports) as number[]) await checkPort(port);
  await mkdir(dataDir, { recursive: true });
  await checkDisk(dataDir);
}

async function checkPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => {
      reject(new EngineNotStarted(`The engine needs port ${String(port)}, which another program is using.`));
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

async function checkDisk(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= neededDiskBytes * 2) return;
  const megabytes = (bytes: number) => String(Math.floor(bytes / 1024 / 1024));
  throw new EngineNotStarted(
    `The disk of ${dataDir} is nearly full: the engine needs ${megabytes(neededDiskBytes * 2)} MB, ${megabytes(free)} MB are free.`,
  );
}

const pidFile = (dataDir: string) => path.join(dataDir, 'engine.pid');

export async function notePid(dataDir: string, pid: number): Promise<void> {
  await writeFile(pidFile(dataDir), String(pid));
}

/** The engine itself does not lock its directory: two on the same one would destroy it. */
async function checkNotRunning(dataDir: string): Promise<void> {
  const pid = await readFile(pidFile(dataDir), 'utf8').catch(() => '');
  if (pid === '' || !(await commandOf(pid)).includes(dataDirArgument(dataDir))) return;
  throw new EngineNotStarted(`Another engine (process ${pid}) is running on ${dataDir}; stop it first.`);
}

/** Stands in the engine's command line, so that a process of the same number is not taken for it. */
export function dataDirArgument(dataDir: string): string {
  return `-Dapp.home=${path.resolve(dataDir)}`;
}

async function commandOf(pid: string): Promise<string> {
  const ps = promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', pid]);
  return ps.then(({ stdout }) => stdout).catch(() => '');
}

const known: [RegExp, string][] = [
  [/Address already in use|BindException/, 'one of its ports is in use'],
  [/No space left on device|out of disk space/i, 'the disk is full'],
  [/UnsupportedClassVersionError/, 'this Java is too old for it: 21 or later is needed'],
  [
    /ExporterLoadException|ExporterJarLoadException|ExporterInstantiationException/,
    'its exporter could not be loaded',
  ],
  [/OutOfMemoryError|Could not reserve enough space/, 'it has too little memory'],
  [/Permission denied|AccessDeniedException/, 'a file or directory may not be read or written'],
  [/CorruptedJournalException|CorruptedSnapshotException|Corruption/, 'its data is damaged'],
];

/** One sentence for an engine that ended while starting, from what it printed. */
export async function whyItEnded(logFile: string): Promise<EngineNotStarted> {
  const printed = await readFile(logFile, 'utf8').catch(() => '');
  const reason = known.find(([pattern]) => pattern.test(printed))?.[1] ?? 'see its log';
  return new EngineNotStarted(`The engine ended while it was starting: ${reason} (${logFile}).`);
}
