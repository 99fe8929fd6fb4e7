import type { Progress } from '../../processes';
import { announce } from './announce';
import { lockDataDir } from './lock';
import { Obstacle } from './obstacle';
import type { Part } from './part';
import { addressesOf, startPart } from './parts';
import { requireFreePorts } from './ports';
import { seedProcedures } from './seed';
import { settingsFrom } from './settings';
import type { Settings } from './settings';
import { requireSpace, watchSpace } from './space';
import { Supervisor } from './supervisor';

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** Resolves when the person who started this wants it stopped, or the process they started is gone. */
const stopWanted = () =>
  new Promise<void>((resolve) => {
    const stop = () => {
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
    process.on('message', stop).on('disconnect', stop);
  });

/** One line every fifth second at most: the first start deploys for a minute or more. */
function progressBy(tell: (line: string) => void): Progress {
  let toldAt = Date.now();
  return (done, total) => {
    if (Date.now() - toldAt < 5_000) return;
    toldAt = Date.now();
    tell(`  deploying ${done.toLocaleString('en')} of ${total.toLocaleString('en')} procedures`);
  };
}

/**
 * Engine and store take longest and need nothing, so they start side by side; the application comes up beside the
 * engine and is ready when that takes commands.
 */
async function startAll(settings: Settings, supervisor: Supervisor): Promise<void> {
  const startedAt = Date.now();
  const addresses = addressesOf(settings);
  const begin = (starting: () => Promise<Part>) => {
    const started = supervisor.start(starting);
    // It is awaited below; until then another part may fail first.
    started.catch(() => undefined);
    return started;
  };
  const engine = settings.engineElsewhere ? null : begin(() => startPart.engine(settings));
  if (settings.mongodbUrl === null) await supervisor.start(() => startPart.store(settings));
  await supervisor.start(() => startPart.ingest(settings));
  const application = begin(() => startPart.api(settings));
  await engine;
  const onProgress = progressBy(say);
  const procedures = await seedProcedures(addresses, settings.dataDir, {
    wanted: settings.procedures,
    mongodbUrl: addresses.mongodbUrl,
    onProgress,
  });
  say(`  ✓ ${String(procedures)} procedures deployed`);
  await application;
  await announce(addresses.apiUrl, settings, Date.now() - startedAt, say);
}

async function run(): Promise<void> {
  const settings = settingsFrom(process.env);
  const wanted = stopWanted();
  const unlock = lockDataDir(settings.dataDir);
  const supervisor = new Supervisor(say);
  try {
    requireSpace(settings);
    await requireFreePorts(settings);
    say(`Starting; data in ${settings.dataDir}`);
    const started = startAll(settings, supervisor).then(() => watchSpace(settings, say));
    const end = await Promise.race([
      wanted,
      supervisor.failure,
      started.then(() => supervisor.failure),
      wanted,
    ]);
    if (end instanceof Obstacle) throw end;
  } finally {
    say('Stopping');
    await supervisor.stop();
    unlock();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    const known = error instanceof Error && ['Obstacle', 'StoreError', 'EngineError'].includes(error.name);
    console.error(known ? `\n${error.message}` : error);
    process.exit(1);
  },
);
