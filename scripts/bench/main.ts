import { rmSync } from 'node:fs';
import { connectStore } from '../../api/store';
import { addressesOf, startPart } from '../start/parts';
import type { Part } from '../start/part';
import { stopWithin } from '../start/part';
import type { Settings } from '../start/settings';
import { signIn } from '../testing/client';
import { settingsOfItsOwn, stackPassword } from '../testing/stack';
import { measureDeployment } from './deployment';
import { measureDossiers } from './dossiers';
import { print, spread } from './figures';
import { bareInsertRate, intakeRate } from './intake';
import { measureModeler } from './modeler';
import { procedureUnderLoad } from './procedure';
import { fillWorklists, timeBareFind, timeWorklist } from './worklist';

type PartName = keyof typeof startPart;

/** Starts some of the parts on data of their own, and removes everything afterwards. */
async function withParts<T>(names: PartName[], work: (settings: Settings) => Promise<T>): Promise<T> {
  const settings = await settingsOfItsOwn();
  const parts: Part[] = [];
  try {
    for (const name of names) parts.push(await startPart[name](settings));
    return await work(settings);
  } finally {
    for (const part of parts.reverse()) await stopWithin(part, 15_000);
    rmSync(settings.dataDir, { recursive: true, force: true });
  }
}

const measureIntake = (lines: string[]) =>
  withParts(['store', 'ingest'], async (settings) => {
    const taken = lines.slice(0, 40_000);
    const perSecond = await intakeRate(`http://127.0.0.1:${settings.ingestPort}`, taken);
    return {
      perSecond,
      bareInsertPerSecond: await bareInsertRate(addressesOf(settings).mongodbUrl, taken),
      records: taken.length,
    };
  });

const measureWorklist = (groups: number) =>
  withParts(['store', 'ingest', 'api'], async (settings) => {
    const { mongodbUrl, apiUrl } = addressesOf(settings);
    const connection = await connectStore(mongodbUrl);
    await fillWorklists(connection, { open: 20_000, closed: 200_000, groups });
    const officer = await signIn(apiUrl, 'specialist', stackPassword);
    const page = await timeWorklist(officer, 300);
    const bare = await timeBareFind(connection, 300);
    await connection.close();
    return { page, bare };
  });

async function printWorklist(groups: number): Promise<void> {
  const { page, bare } = await measureWorklist(groups);
  print('worklist', {
    ...spread(page),
    open: 20_000,
    closed: 200_000,
    groups,
    rawP50Ms: spread(bare).p50Ms,
    rawP95Ms: spread(bare).p95Ms,
  });
}

/** What can be measured, by the names the command takes. The longest comes last. */
const measures: Record<string, () => Promise<void>> = {
  dossiers: async () => {
    const lines = await measureDossiers(await procedureUnderLoad());
    print('records-per-second', await measureIntake(lines));
  },
  worklist: async () => {
    for (const groups of [20, 1]) await printWorklist(groups);
  },
  modeler: async () => {
    for (const [figure, values] of Object.entries(await measureModeler())) print(figure, values);
  },
  deployment: async () => {
    print('deploy-all', await withParts([], measureDeployment));
  },
};

/** Measures what is named, or all of it. */
async function bench(named: string[]): Promise<void> {
  const unknown = named.filter((name) => !(name in measures));
  const known = Object.keys(measures);
  if (unknown.length)
    throw new Error(`Nothing to measure by the name ${unknown.join(', ')}: there are ${known.join(', ')}`);
  for (const name of named.length ? named : known) await measures[name]?.();
}

bench(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
