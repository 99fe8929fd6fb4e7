import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const largest = 20e6;

export interface LogFile {
  path: string;
  descriptor: number;
  write(line: string): void;
}

/** Its last lines, for saying why a part ended. */
export function lastLinesOf(path: string, lines: number): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** Opens DATA_DIR/logs/<name>.log for appending; a large one of earlier starts becomes <name>.old.log. */
export function openLog(dataDir: string, name: string): LogFile {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > largest) renameSync(path, join(folder, `${name}.old.log`));
  const descriptor = openSync(path, 'a');
  return {
    path,
    descriptor,
    write: (line) => {
      writeSync(descriptor, `${line}\n`);
    },
  };
}
