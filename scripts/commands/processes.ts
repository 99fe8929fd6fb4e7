import { createEngine } from '../../engine';
import { addressesOf } from '../start/parts';
import { Obstacle } from '../start/obstacle';
import { compiledCatalogue, deployAll } from '../start/seed';
import { settingsFrom } from '../start/settings';
import { checkCatalogue } from './processesCheck';
import { processesImport } from './processesImport';

/** What can be done with the catalogue's processes, by name. */
const commands: Record<string, (args: string[]) => Promise<void>> = { check, deploy, import: importList };

/** `npm run processes -- check|deploy|import …`. */
export async function processes([what = '', ...args]: string[]): Promise<void> {
  const command = commands[what];
  const names = Object.keys(commands).join(', ');
  if (!command) throw new Obstacle(`Say one of: ${names}.`, `Hãy chọn một trong: ${names}.`);
  await command(args);
}

async function check(args: string[]): Promise<void> {
  if (!(await checkCatalogue(args))) process.exitCode = 1;
}

async function importList(args: string[]): Promise<void> {
  await Promise.resolve(processesImport(args));
}

/** Gives the whole catalogue to the engine, when it is lawful. */
async function deploy(): Promise<void> {
  if (!(await checkCatalogue([])))
    throw new Obstacle('Correct the procedures named above.', 'Hãy sửa các thủ tục nêu trên.');
  const catalogue = await compiledCatalogue();
  const { zeebeAddress, restAddress } = addressesOf(settingsFrom(process.env));
  const engine = createEngine({ zeebeAddress, restAddress });
  try {
    await deployAll(engine, catalogue);
    console.log(`${String(catalogue.length)} procedures deployed to ${zeebeAddress}`);
  } finally {
    await engine.close();
  }
}
