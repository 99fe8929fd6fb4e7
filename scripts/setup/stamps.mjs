import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './places.mjs';

/**
 * All files below, sorted, so that two machines agree.
 *
 * @param {string} path a file or a folder; one that is missing holds nothing
 * @param {(file: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesBelow(path, wanted = () => true) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return wanted(path) ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), wanted));
}

/** One hash over names and contents: times mean nothing after a clone. @param {string[]} files */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Does the work unless it was done for exactly this input and its outcome is still there.
 *
 * @param {{ stamp: string, input: string, outputs: string[], work: () => void | Promise<void> }} step
 * @returns {Promise<boolean>} whether there was work
 */
export async function whenChanged({ stamp, input, outputs, work }) {
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === input;
  if (done && outputs.every((file) => existsSync(file))) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, input);
  return true;
}
