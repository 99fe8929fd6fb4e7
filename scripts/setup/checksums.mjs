import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} SHA-256 of everything fetched, by file name. */
export const checksums = JSON.parse(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'checksums.json'), 'utf8'),
);

/** @param {string} file @returns {Promise<string>} */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** @param {string} folder @param {string} name */
export const isGenuine = async (folder, name) => (await sha256Of(join(folder, name))) === checksums[name];
