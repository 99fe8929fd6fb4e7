import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is fetched and compiled for this machine; may be thrown away at any time. */
export const cacheDir = resolve(root, process.env.CACHE_DIR ?? '.cache');

export const distDir = join(root, 'dist');
