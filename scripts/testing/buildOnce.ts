import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

let built = false;

/** The stack runs the compiled program: compiles what has changed since the last build. */
export function buildOnce(): void {
  if (built) return;
  execFileSync(process.execPath, [join(__dirname, '../build.mjs')], { stdio: 'inherit' });
  built = true;
}
