import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataDirArgument } from './startingProblems';

export interface JavaSettings {
  /** Directory of the unpacked distribution. */
  home: string;
  /** As for -Xmx; 512m if not given. */
  heap?: string;
  /** Compiles less thoroughly: half the work to start, slower at full load. For tests. */
  shortLived?: boolean;
  /** File to which it writes the classes it loaded when it ends, for `classArchiveOf`. */
  recordClassesTo?: string;
}

/**
 * Where the classes that a start loads lie ready to be mapped, beside the distribution: with them the engine takes
 * commands in about half the time (JEP 350, dynamic archives of class data). Java passes over one of another version.
 */
export const classArchiveOf = (home: string): string => `${path.resolve(home)}.jsa`;

function classArchive({ home, recordClassesTo }: JavaSettings): string[] {
  if (recordClassesTo) return [`-XX:ArchiveClassesAtExit=${recordClassesTo}`];
  const archive = classArchiveOf(home);
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

/** Folders on the classpath, as the distribution's own start has one for this, would rule out an archive. */
function configuration(home: string): string[] {
  const folder = path.join(home, 'config');
  return [
    `-Dlog4j2.configurationFile=${pathToFileURL(path.join(folder, 'log4j2.xml')).href}`,
    `-Dspring.config.additional-location=${pathToFileURL(folder).href}/`,
  ];
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
    ...configuration(home),
    ...classArchive(settings),
    '-cp',
    path.join(home, 'lib', '*'),
    'io.camunda.zeebe.broker.StandaloneBroker',
  ];
}

const setpriv = '/usr/bin/setpriv';

/** On Linux the kernel ends the engine with the process that started it, however that one ends. */
export function dyingWithParent(command: string, args: string[]): [string, string[]] {
  return existsSync(setpriv) ? [setpriv, ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
}
