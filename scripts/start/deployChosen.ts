import { deployAll } from '../../api/catalogue/deployAll';
import { createEngine } from '../../engine';
import { loadProcedures } from '../../processes';
import type { Progress } from '../../processes';
import { chosenFrom } from './chosen';
import type { Addresses } from './parts';

export interface Chosen {
  dataDir: string;
  /** Levels and codes of the procedures; null for all of the catalogue. */
  wanted: string[] | null;
  onProgress?: Progress | undefined;
}

/**
 * Deploys the procedures that are wanted, as they stand in the catalogue now.
 * @returns how many
 * @throws Obstacle when one is wanted that is not in the catalogue
 */
export async function deployChosen(
  addresses: Pick<Addresses, 'zeebeAddress' | 'restAddress'>,
  { dataDir, wanted, onProgress }: Chosen,
): Promise<number> {
  const entries = chosenFrom(loadProcedures(dataDir), wanted);
  const engine = createEngine(addresses);
  try {
    await engine.ready();
    await deployAll(engine, entries, { onProgress });
  } finally {
    await engine.close();
  }
  return entries.length;
}
