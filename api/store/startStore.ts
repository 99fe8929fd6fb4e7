import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface StoreOptions {
  /** Jars of the store and the folder of its compiled classes. */
  readonly classpath: string;
  /** Path of the java binary (21 or later). */
  readonly java: string;
  /** The store's one file; made when absent, its folder too. */
  readonly file: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Java heap, as in -Xmx. */
  readonly heap?: string;
  /** Compiles less thoroughly: quicker to start, slower under load. For tests. */
  readonly shortLived?: boolean;
  readonly log?: (line: string) => void;
}

export interface StoreProcess {
  readonly pid: number;
  /** mongodb:// URL of the database the application uses. */
  readonly url: string;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Commits, closes the file and ends; resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL: for tests of crashes. */
  kill(): void;
}

/** What the embedded store says when it cannot start: a sentence for a person. */
export class StoreError extends Error {
  constructor(
    message: string,
    /** Exit code of the store: 2 wrong use, 3 locked, 4 corrupt, 5 disk or file trouble, 6 port in use. */
    readonly exitCode: number | null,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

const ready = /^ready (\d+)$/;

/**
 * Starts the embedded document store and waits until it serves.
 * The store ends by itself when this process does: its standard input is then closed.
 * @throws StoreError with the sentence the store printed
 */
export async function startStore(options: StoreOptions): Promise<StoreProcess> {
  const child = spawn(options.java, javaArguments(options), { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = exitOf(child);
  const said = sentencesOf(child.stderr, options.log);
  const port = await portOf(child.stdout, exited, said);
  return {
    pid: child.pid ?? 0,
    url: `mongodb://127.0.0.1:${port}/one-stop`,
    exited,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** One collector thread: on two cores shared with the engine, fewer threads are faster. */
function javaArguments(options: StoreOptions): string[] {
  const { classpath, file, port, heap = '512m', shortLived = false } = options;
  const tuning = [
    `-Xmx${heap}`,
    '-Xms64m',
    '-XX:+UseSerialGC',
    ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:+ExitOnOutOfMemoryError',
  ];
  const quiet = ['--enable-native-access=ALL-UNNAMED', '-Dslf4j.internal.verbosity=ERROR'];
  return [...tuning, ...quiet, '-cp', classpath, 'store.Main', file, String(port)];
}

function exitOf(child: ChildProcess): StoreProcess['exited'] {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new StoreError(`The document store could not be started: ${error.message}`, null));
    });
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
}

function sentencesOf(stream: Readable, log?: (line: string) => void): string[] {
  const lines: string[] = [];
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 20) lines.shift();
    log?.(line);
  });
  return lines;
}

async function portOf(stdout: Readable, exited: StoreProcess['exited'], said: string[]): Promise<number> {
  const lines = createInterface({ input: stdout });
  const port = new Promise<number>((resolve) => {
    lines.on('line', (line) => {
      const match = ready.exec(line);
      if (match?.[1]) resolve(Number(match[1]));
    });
  });
  const failed = exited.then(async ({ code, signal }) => {
    await Promise.race([once(lines, 'close'), new Promise((done) => setTimeout(done, 200))]);
    throw new StoreError(
      said.at(-1) ?? `The document store ended (${String(code ?? signal)}) before it was ready.`,
      code,
    );
  });
  return Promise.race([port, failed]);
}
