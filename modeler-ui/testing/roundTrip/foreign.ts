import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'foreign');

/** Files in the manner of other programs, by their names: what those write, unknown namespaces included. */
export const foreignFiles = (): [string, string][] =>
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
