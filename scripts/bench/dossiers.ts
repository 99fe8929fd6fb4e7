import { rmSync } from 'node:fs';
import { createEngine } from '../../engine';
import { deployAll } from '../../api/catalogue/deployAll';
import type { Part } from '../start/part';
import { stopWithin } from '../start/part';
import { addressesOf, startPart } from '../start/parts';
import { settingsOfItsOwn, startStack } from '../testing/stack';
import { apiWay } from './apiWay';
import { startBareReceiver } from './bareReceiver';
import { mean, print, rounded, spread } from './figures';
import { measureFreshness } from './freshness';
import { fullLoad, steadyLoad } from './load';
import type { Way } from './load';
import type { procedureUnderLoad } from './procedure';
import { stationsFor, stepsEach } from './procedure';
import { rawWay } from './rawWay';
import type { RawWay } from './rawWay';

const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const load = {
  atOnce: Number(process.env.BENCH_AT_ONCE ?? 160),
  warmUp: Number(process.env.BENCH_WARM_UP ?? 500),
  seconds,
};
const quietDossiers = 25;
const rounds = 3;

type Procedure = Awaited<ReturnType<typeof procedureUnderLoad>>;
/** The whole application with its officers at work. */
async function openApplication({ entry, answers }: Procedure) {
  const stack = await startStack();
  const route = await stationsFor((username) => stack.signIn(username));
  const officers = route.map(({ officer }) => officer).reverse();
  const way = apiWay({ entry, answers, officers, lookEveryMs: 2_000 });
  const reserve = (code: string) => way.reserved.add(code);
  const freshness = () => measureFreshness({ entry, answers, route, dossiers: quietDossiers, reserve });
  const close = async () => {
    way.stop();
    await stack.stop();
  };
  return { way, freshness, close };
}

/**
 * An engine of its own, driven without the application.
 * @param readModels whether what it exports becomes the application's records and read models all the same
 */
async function openEngineAlone(
  { entry, answers, bpmnProcessId, opening }: Procedure,
  { readModels }: { readModels: boolean },
) {
  const [settings, behind] = [await settingsOfItsOwn(), await settingsOfItsOwn()];
  const parts: Part[] = [];
  if (readModels) parts.push(await startPart.store(behind), await startPart.ingest(behind));
  const receiver = await startBareReceiver(
    settings.ingestPort,
    readModels ? addressesOf(behind).receiverUrl : null,
  );
  parts.push(await startPart.engine(settings));
  const addresses = addressesOf(settings);
  const client = createEngine(addresses);
  await deployAll(client, [entry]);
  await client.close();
  const way = rawWay({ ...addresses, bpmnProcessId, opening, answers, receiver });
  const close = async () => {
    await way.close();
    for (const part of parts.reverse()) await stopWithin(part, 15_000);
    receiver.close();
    for (const { dataDir } of [settings, behind]) rmSync(dataDir, { recursive: true, force: true });
  };
  return { way, freshness: () => freshnessOf(way), lines: receiver.lines, close };
}

async function freshnessOf(way: RawWay): Promise<number[]> {
  const before = way.freshness.length;
  for (let index = 0; index < quietDossiers; index += 1) {
    await new Promise<void>((resolve) => {
      way.onDone(resolve);
      void way.begin();
    });
  }
  return way.freshness.slice(before);
}

/** The application, the engine with the same read models behind it, and the engine whose records nobody keeps. */
type Ways = Record<'api' | 'raw' | 'rawNothingKept', Way>;

/** In turns, so that a machine that is slower for a minute is so for all. */
async function inTurns(ways: Ways): Promise<Record<keyof Ways, number[]>> {
  const rates: Record<keyof Ways, number[]> = { api: [], raw: [], rawNothingKept: [] };
  for (let round = 0; round < rounds; round += 1) {
    const warmUp = round === 0 ? load.warmUp : 0;
    for (const name of ['api', 'raw', 'rawNothingKept'] as const)
      rates[name].push(await fullLoad(ways[name], { ...load, warmUp, stepsEach }));
  }
  return rates;
}

/**
 * What the API costs is seen beside the engine that carries the same read models; what all of the application costs,
 * beside the engine whose records nobody keeps. Returns what the engine exported, a record a line.
 */
export async function measureDossiers(procedure: Procedure): Promise<string[]> {
  const application = await openApplication(procedure);
  const direct = await openEngineAlone(procedure, { readModels: true });
  const alone = await openEngineAlone(procedure, { readModels: false });
  const rates = await inTurns({ api: application.way, raw: direct.way, rawNothingKept: alone.way });
  const [api, raw, nothingKept] = [mean(rates.api), mean(rates.raw), mean(rates.rawNothingKept)];
  print('dossiers-per-second', {
    api,
    raw,
    ratio: rounded(api / raw),
    rawNothingKept: nothingKept,
    ratioNothingKept: rounded(api / nothingKept),
    atOnce: load.atOnce,
    stepsEach,
    rates,
  });
  await direct.close();
  const quiet = await application.freshness();
  const bare = spread(await alone.freshness());
  print('freshness-one-user', { ...spread(quiet), rawP50Ms: bare.p50Ms, rawP95Ms: bare.p95Ms });
  const half = steadyLoad(application.way, api / 2);
  const busy = await application.freshness();
  half.stop();
  print('freshness-half-load', { ...spread(busy), dossiersPerSecond: rounded(api / 2) });
  await application.close();
  await alone.close();
  return alone.lines;
}
