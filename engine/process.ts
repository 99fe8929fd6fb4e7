import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brokerEnvironment } from './brokerEnvironment';
import type { BrokerSettings } from './brokerEnvironment';
import type { Log } from './log';
import { dyingWithParent, javaArguments } from './java';
import type { JavaSettings } from './java';
import { missingLeaders, untilNothingMisses } from './leaders';
import { checkBeforeStart, notePid, whyItEnded } from './startingProblems';

export interface EngineSettings extends BrokerSettings, JavaSettings {
  /** Path of the `java` binary, 21 or later. */
  java: string;
  /** How long starting may take; 180 s if not given. */
  timeoutMs?: number;
  log?: Log;
}

export interface EngineProcess {
  pid: number;
  zeebeAddress: string;
  restAddress: string;
  managementAddress: string;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Asks it to end, and insists after 20 s. */
  stop(): Promise<void>;
  /** SIGKILL, as a power failure would. */
  kill(): void;
}

/**
 * Starts a broker with its gateway and resolves when it takes commands.
 * @throws EngineNotStarted with one sentence: port in use, directory in use, disk full, …
 */
export async function startEngine(settings: EngineSettings): Promise<EngineProcess> {
  const dataDir = path.resolve(settings.dataDir);
  await checkBeforeStart(dataDir, settings.ports);
  const logFile = await freshLogFile(dataDir);
  const child = await launch(settings, dataDir, logFile);
  const engine = describe(child, settings);
  settings.log?.info({ pid: engine.pid, logFile }, 'The engine is starting');
  await notePid(dataDir, engine.pid);
  await untilItTakesCommands(engine, settings, logFile);
  return engine;
}

async function launch(settings: EngineSettings, dataDir: string, logFile: string): Promise<ChildProcess> {
  const output = await open(logFile, 'a');
  const [command, args] = dyingWithParent(settings.java, await javaArguments(settings, dataDir));
  const child = spawn(command, args, {
    cwd: dataDir,
    env: brokerEnvironment(settings),
    stdio: ['ignore', output.fd, output.fd],
  });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  await output.close();
  return child;
}

function describe(child: ChildProcess, { ports }: EngineSettings): EngineProcess {
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const kill = () => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  void exited.then(() => process.removeListener('exit', kill));
  return {
    pid: child.pid ?? -1,
    zeebeAddress: `127.0.0.1:${String(ports.gateway)}`,
    restAddress: `http://127.0.0.1:${String(ports.rest)}`,
    managementAddress: `http://127.0.0.1:${String(ports.management)}`,
    exited,
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      const insisting = new AbortController();
      void pause(20_000, undefined, { signal: insisting.signal }).then(kill, () => undefined);
      await exited;
      insisting.abort();
    },
  };
}

async function untilItTakesCommands(
  engine: EngineProcess,
  { timeoutMs = 180_000 }: EngineSettings,
  logFile: string,
): Promise<void> {
  let ended = false;
  void engine.exited.then(() => {
    ended = true;
  });
  try {
    await untilNothingMisses(
      async () => (ended ? null : await missingLeaders(engine.restAddress)),
      timeoutMs,
    );
    if (ended) throw await whyItEnded(logFile);
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** The log of the run before is kept once: it tells why that one ended. */
async function freshLogFile(dataDir: string): Promise<string> {
  const logFile = path.join(dataDir, 'engine.log');
  await rename(logFile, path.join(dataDir, 'engine.previous.log')).catch(() => undefined);
  return logFile;
}
