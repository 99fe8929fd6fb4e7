import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Obstacle } from './obstacle';
import { lastLinesOf } from './logs';
import type { LogFile } from './logs';
import type { Exit, Part } from './part';
import { distDir } from './places';

export interface NodePartOptions {
  name: string;
  /** Compiled script, relative to dist/. */
  script: string;
  env: NodeJS.ProcessEnv;
  log: LogFile;
  /** Answers 200 when the part can serve. */
  readyUrl: string;
  timeoutMs?: number;
}

const nodeArguments = [
  '--enable-source-maps',
  // What a request leaves behind is gone before it would be moved to where it is costly to remove.
  '--max-semi-space-size=32',
  '--require',
  join(distDir, 'scripts/start/followParent.js'),
];

/** Starts a Node process of this project and waits until it is ready. It ends when this process does. */
export async function startNodePart(options: NodePartOptions): Promise<Part> {
  const { name, script, env, log } = options;
  const child = fork(join(distDir, script), [], {
    env,
    execArgv: nodeArguments,
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const part: Part = {
    name,
    pid: child.pid ?? 0,
    logFile: log.path,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
    kill: () => void child.kill('SIGKILL'),
  };
  await waitUntilReady(options, part);
  return part;
}

async function waitUntilReady({ name, readyUrl, timeoutMs = 120_000, log }: NodePartOptions, part: Part) {
  let ended = false;
  void part.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + timeoutMs;
  while (!(await answersWell(readyUrl))) {
    if (ended) throw notStarted(name, log);
    if (Date.now() > deadline) {
      part.kill();
      throw notStarted(name, log);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answersWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

const notStarted = (name: string, log: LogFile) =>
  new Obstacle(
    `The ${name} did not start; its log ${log.path} ends:\n${lastLinesOf(log.path, 8)}`,
    `Không khởi động được phần "${name}"; xem nhật ký ${log.path}.`,
  );
