import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { deployInForce } from '../../api/drafts/deployInForce';
import { connectStore } from '../../api/store';
import { createEngine } from '../../engine';
import { loadProcedures } from '../../processes';
import type { ProcedureEntry, Progress } from '../../processes';
import { chosenFrom } from './chosen';
import { deployAll } from './deployAll';
import type { Addresses } from './parts';
import { distDir } from './places';

export interface SeedOptions {
  /** Levels and codes of the procedures; all of the catalogue where none are named. */
  wanted?: string[] | null;
  /** The store of redesigns; an installation that has none yet has none of them either. */
  mongodbUrl?: string;
  onProgress?: Progress;
}

type EngineAddresses = Pick<Addresses, 'zeebeAddress' | 'restAddress'>;

/**
 * Deploys the catalogue unless exactly this was deployed to exactly this engine before, which the files it is made
 * of tell, without making it. A released redesign stands in for what is compiled.
 * @returns how many procedures are deployed
 * @throws Obstacle when one is wanted that is not in the catalogue
 */
export async function seedProcedures(
  addresses: EngineAddresses,
  dataDir: string,
  { wanted = null, ...options }: SeedOptions = {},
): Promise<number> {
  const stamp = join(dataDir, 'engine', 'deployed');
  const input = inputOf(addresses.zeebeAddress, dataDir, wanted);
  const [known, number] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (known === input) return Number(number);
  const entries = chosenFrom(loadProcedures(dataDir), wanted);
  await deploy(addresses, entries, options);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${input} ${String(entries.length)}`);
  return entries.length;
}

async function deploy(
  addresses: EngineAddresses,
  entries: ProcedureEntry[],
  { mongodbUrl, onProgress }: SeedOptions,
): Promise<void> {
  const engine = createEngine(addresses);
  const connection = mongodbUrl === undefined ? null : await connectStore(mongodbUrl);
  try {
    await engine.ready();
    if (connection) await deployInForce({ engine, connection }, entries, { onProgress });
    else await deployAll(engine, entries, { onProgress });
  } finally {
    await connection?.close();
    await engine.close();
  }
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
