import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { distDir, root } from './places.mjs';
import { filesBelow } from './stamps.mjs';

const compiled = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;

/**
 * Removes what was built from a file that is no longer there: the compiler leaves it, and a module or a data file of
 * yesterday would be loaded beside, or instead of, today's.
 *
 * @param {string[]} folders below `built` that mirror those below `sources`
 */
export function removeOrphans(folders, built = distDir, sources = root) {
  for (const folder of folders) {
    for (const file of filesBelow(join(built, folder))) {
      if (!hasSource(relative(built, file), sources)) rmSync(file);
    }
  }
}

/** @param {string} file @param {string} folder */
function hasSource(file, folder) {
  if (file.endsWith('.tsbuildinfo')) return true;
  const sources = [file, file.replace(compiled, '.ts'), file.replace(compiled, '.mjs')];
  return sources.some((source) => existsSync(join(folder, source)));
}
