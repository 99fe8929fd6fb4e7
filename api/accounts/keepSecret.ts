import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secret kept in a file that only its owner reads; made at the first call. */
export function keepSecret(file: string, make: () => string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const secret = make();
    // Exclusive: of two processes that start together, one writes and the other reads what was written.
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  }
}
