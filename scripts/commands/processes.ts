import { createEngine } from '../../engine';
import { addressesOf } from '../start/parts';
import { Obstacle } from '../start/obstacle';
import { compiledCatalogue, deployAll } from '../start/seed';
import { settingsFrom } from '../start/settings';

/** `npm run processes -- check|deploy`: compiles the catalogue; `deploy` gives it to the engine too. */
export async function processes([what = '']: string[]): Promise<void> {
  if (!['check', 'deploy'].includes(what))
    throw new Obstacle('Say check or deploy.', 'Hãy chọn check hoặc deploy.');
  const catalogue = await compiledCatalogue();
  console.log(`${String(catalogue.length)} procedures compiled`);
  if (what === 'check') return;
  const { zeebeAddress, restAddress } = addressesOf(settingsFrom(process.env));
  const engine = createEngine({ zeebeAddress, restAddress });
  try {
    await deployAll(engine, catalogue);
    console.log(`${String(catalogue.length)} procedures deployed to ${zeebeAddress}`);
  } finally {
    await engine.close();
  }
}
