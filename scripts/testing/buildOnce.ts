import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { distDir } from '../start/places';

let built = false;

/** The stack runs the compiled program: compiles what has changed since the last build. */
export function buildOnce(): void {
  if (built || __dirname.startsWith(distDir)) return;
  execFileSync(process.execPath, [join(__dirname, '../build.mjs')], { stdio: 'inherit' });
  built = true;
}
