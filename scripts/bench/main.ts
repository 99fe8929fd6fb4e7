import { rmSync } from 'node:fs';
import { createEngine } from '../../engine';
import { connectStore } from '../../api/store';
import { addressesOf, startPart } from '../start/parts';
import type { Part } from '../start/part';
import { stopWithin } from '../start/part';
import { compiledCatalogue, deployAll } from '../start/seed';
import type { Settings } from '../start/settings';
import { signIn } from '../testing/client';
import { settingsOfItsOwn, stackPassword, startStack } from '../testing/stack';
import { apiWay } from './apiWay';
import { startBareReceiver } from './bareReceiver';
import { print, rounded, spread } from './figures';
import { measureFreshness } from './freshness';
import { bareInsertRate, intakeRate } from './intake';
import { fullLoad, steadyLoad } from './load';
import { procedureUnderLoad, stationsFor } from './procedure';
import { rawWay } from './rawWay';
import { fillWorklists, timeBareFind, timeWorklist } from './worklist';

const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const atOnce = Number(process.env.BENCH_AT_ONCE ?? 48);
const quietDossiers = 25;

type Procedure = Awaited<ReturnType<typeof procedureUnderLoad>>;
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

async function measureApplication({ entry, answers }: Procedure) {
  const stack = await startStack();
  try {
    const route = await stationsFor((username) => stack.signIn(username));
    const quiet = await measureFreshness({ entry, answers, route, dossiers: quietDossiers });
    const officers = route.map(({ officer }) => officer).reverse();
    const way = apiWay({ entry, answers, officers, lookEveryMs: 100 });
    const perSecond = await fullLoad(way, atOnce, seconds);
    const load = steadyLoad(way, perSecond / 2);
    const reserve = (code: string) => way.reserved.add(code);
    const busy = await measureFreshness({ entry, answers, route, dossiers: quietDossiers, reserve });
    load.stop();
    way.stop();
    return { perSecond, quiet, busy };
  } finally {
    await stack.stop();
  }
}

async function measureEngineAlone({ answers, bpmnProcessId, opening }: Procedure) {
  const settings = await settingsOfItsOwn();
  const receiver = await startBareReceiver(settings.ingestPort);
  const engine = await startPart.engine(settings);
  const addresses = addressesOf(settings);
  const client = createEngine(addresses);
  await deployAll(client, await compiledCatalogue());
  const way = rawWay({ ...addresses, bpmnProcessId, opening, answers, receiver });
  try {
    for (let index = 0; index < quietDossiers; index += 1) {
      await new Promise<void>((resolve) => {
        way.onDone(resolve);
        void way.begin();
      });
    }
    const quiet = [...way.freshness];
    const perSecond = await fullLoad(way, atOnce, seconds);
    return { perSecond, quiet, lines: receiver.lines };
  } finally {
    await way.close();
    await client.close();
    await stopWithin(engine, 15_000);
    receiver.close();
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

async function bench(): Promise<void> {
  const procedure = await procedureUnderLoad();
  const application = await measureApplication(procedure);
  const alone = await measureEngineAlone(procedure);
  const ratio = rounded(application.perSecond / alone.perSecond);
  print('dossiers-per-second', {
    api: application.perSecond,
    raw: alone.perSecond,
    ratio,
    atOnce,
    stepsEach: 5,
  });
  print('freshness-one-user', {
    ...spread(application.quiet),
    rawP50Ms: spread(alone.quiet).p50Ms,
    rawP95Ms: spread(alone.quiet).p95Ms,
  });
  print('freshness-half-load', {
    ...spread(application.busy),
    dossiersPerSecond: rounded(application.perSecond / 2),
  });
  print('records-per-second', await measureIntake(alone.lines));
  for (const groups of [20, 1]) {
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
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
