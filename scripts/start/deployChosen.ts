import { deployAll } from '../../api/catalogue/deployAll';
import { deployInForce } from '../../api/drafts/deployInForce';
import { connectStore } from '../../api/store';
import { createEngine } from '../../engine';
import { loadProcedures } from '../../processes';
import type { Progress } from '../../processes';
import { chosenFrom } from './chosen';
import type { Addresses } from './parts';

export interface Chosen {
  dataDir: string;
  /** Levels and codes of the procedures; null for all of the catalogue. */
  wanted: string[] | null;
  /** The store of released redesigns, which stand in for what is compiled. */
  mongodbUrl?: string | undefined;
  onProgress?: Progress | undefined;
}

/**
 * Deploys the procedures that are wanted, as they stand in the catalogue now or were redesigned last.
 * @returns how many
 * @throws Obstacle when one is wanted that is not in the catalogue
 */
export async function deployChosen(
  addresses: Pick<Addresses, 'zeebeAddress' | 'restAddress'>,
  { dataDir, wanted, mongodbUrl, onProgress }: Chosen,
): Promise<number> {
  const entries = chosenFrom(loadProcedures(dataDir), wanted);
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
  return entries.length;
}
