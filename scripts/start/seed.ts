import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Progress } from '../../processes';
import type { Addresses } from './parts';
import { distDir } from './places';

export interface SeedOptions {
  /** Levels and codes of the procedures; all of the catalogue where none are named. */
  wanted?: string[] | null;
  /** The store of released redesigns; where none is given, there are none. */
  mongodbUrl?: string;
  onProgress?: Progress;
}

/**
 * Deploys the catalogue unless exactly this was deployed to exactly this engine before, which the files it is made
 * of tell, without making it. A released redesign stands in for what is compiled.
 * @returns how many procedures are deployed
 * @throws Obstacle when one is wanted that is not in the catalogue
 */
export async function seedProcedures(
  addresses: Pick<Addresses, 'zeebeAddress' | 'restAddress'>,
  dataDir: string,
  { wanted = null, ...options }: SeedOptions = {},
): Promise<number> {
  const stamp = join(dataDir, 'engine', 'deployed');
  const input = inputOf(addresses.zeebeAddress, dataDir, wanted);
  const [known, number] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (known === input) return Number(number);
  // Most starts deploy nothing: what is needed for that is loaded here, not before the engine starts.
  const { deployChosen } = await import('./deployChosen.js');
  const deployed = await deployChosen(addresses, { dataDir, wanted, ...options });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${input} ${String(deployed)}`);
  return deployed;
}

/** Catalogue and compiler as they were built, what was imported, and the versions of the libraries that write BPMN. */
function inputOf(address: string, dataDir: string, wanted: string[] | null): string {
  const hash = createHash('sha256')
    .update(address)
    .update(JSON.stringify(wanted ?? 'all'));
  const made = filesBelow(join(distDir, 'processes')).filter((file) => isInput(file));
  const imported = join(dataDir, 'catalogue', 'imported.json');
  for (const file of [...made, join(distDir, '../package-lock.json'), imported]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** What a build leaves beside the code changes nothing that is deployed. */
const isInput = (file: string) => ['.js', '.json'].includes(extname(file)) && !file.endsWith('.test.js');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
