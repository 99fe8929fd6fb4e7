import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataDirArgument } from './startingProblems';

/** The command line of a broker; `home` is the unpacked distribution, `heap` as for -Xmx. */
export async function javaArguments(home: string, dataDir: string, heap = '512m'): Promise<string[]> {
  // RocksDB unpacks its native library here and leaves it behind when it is killed.
  const temporary = path.join(dataDir, 'temporary');
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  return [
    `-Xmx${heap}`,
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
