import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataDirArgument } from './startingProblems';

export interface JavaSettings {
  /** Directory of the unpacked distribution. */
  home: string;
  /** As for -Xmx; 512m if not given. */
  heap?: string;
  /** Compiles less thoroughly: half the work to start, slower at full load. For tests. */
  shortLived?: boolean;
}

export async function javaArguments(settings: JavaSettings, dataDir: string): Promise<string[]> {
  const { home, heap = '512m', shortLived = false } = settings;
  // RocksDB unpacks its native library here and leaves it behind when it is killed.
  const temporary = path.join(dataDir, 'temporary');
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  return [
    `-Xmx${heap}`,
    ...(shortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    `-Djava.io.tmpdir=${temporary}`,
    dataDirArgument(dataDir),
    `-Dbasedir=${dataDir}`,
    '-cp',
    [path.join(home, 'config'), path.join(home, 'lib', '*')].join(path.delimiter),
    'io.camunda.zeebe.broker.StandaloneBroker',
  ];
}

const setpriv = '/usr/bin/setpriv';

/** On Linux the kernel ends the engine with the process that started it, however that one ends. */
export function dyingWithParent(command: string, args: string[]): [string, string[]] {
  return existsSync(setpriv) ? [setpriv, ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
}
