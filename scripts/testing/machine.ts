import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Where the Java side lies: see scripts/setup/machine.mjs. */
export interface Machine {
  JAVA: string;
  ENGINE_HOME: string;
  EXPORTER_JAR: string;
  STORE_CLASSPATH: string;
}

/** Fetches and compiles what is missing. A process of its own: jest cannot load ES modules. */
export function getMachine(): Machine {
  const script = join(__dirname, '../prepare.mjs');
  const answer = execFileSync(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(answer.toString()) as Machine;
}
