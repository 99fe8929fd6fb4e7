import { deployInForce } from '../../api/drafts/deployInForce';
import { createEngine } from '../../engine';
import { loadProcedures } from '../../processes';
import { addressesOf } from '../start/parts';
import { Obstacle } from '../start/obstacle';
import { chosenFrom } from '../start/chosen';
import { settingsFrom } from '../start/settings';
import { checkCatalogue } from './processesCheck';
import { openStore } from './openStore';
import { processesImport } from './processesImport';
import { progressLine } from './progressLine';
import { rehearseAll } from './rehearse';

/** What can be done with the catalogue's processes, by name. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  check,
  deploy,
  import: importList,
  'rehearse-all': rehearse,
};

/** `npm run processes -- check|deploy|import|rehearse-all …`. */
export async function processes([what = '', ...args]: string[]): Promise<void> {
  const command = commands[what];
  const names = Object.keys(commands).join(', ');
  if (!command) throw new Obstacle(`Say one of: ${names}.`, `Hãy chọn một trong: ${names}.`);
  await command(args);
}

async function check(args: string[]): Promise<void> {
  if (!(await checkCatalogue(args))) process.exitCode = 1;
}

async function rehearse(args: string[]): Promise<void> {
  if (!(await rehearseAll(args))) process.exitCode = 1;
}

async function importList(args: string[]): Promise<void> {
  await Promise.resolve(processesImport(args));
}

/** Gives the procedures of this installation to the engine, when the catalogue is lawful; redesigned ones stay so. */
async function deploy(): Promise<void> {
  if (!(await checkCatalogue([])))
    throw new Obstacle('Correct the procedures named above.', 'Hãy sửa các thủ tục nêu trên.');
  const settings = settingsFrom(process.env);
  const procedures = chosenFrom(loadProcedures(settings.dataDir), settings.procedures);
  const { zeebeAddress, restAddress } = addressesOf(settings);
  const connection = await openStore();
  const engine = createEngine({ zeebeAddress, restAddress });
  try {
    await deployInForce({ engine, connection }, procedures, { onProgress: progressLine('deployed') });
    console.log(`${String(procedures.length)} procedures deployed to ${zeebeAddress}`);
  } finally {
    await connection.close();
    await engine.close();
  }
}
