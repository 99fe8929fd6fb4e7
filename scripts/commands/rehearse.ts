import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../engine';
import { loadProcedures } from '../../processes';
import type { Level, ProcedureEntry } from '../../processes';
import { Obstacle } from '../start/obstacle';
import { addressesOf, startPart } from '../start/parts';
import { deployAll } from '../../api/catalogue/deployAll';
import { freePorts } from '../start/ports';
import { settingsFrom } from '../start/settings';
import type { Settings } from '../start/settings';
import { stopWithin } from '../start/part';
import { formsByStep } from '../testing/paperwork';
import { progressLine } from './progressLine';
import { Rehearsal, type Script } from './rehearsal';
import { isLawful, linesOf } from './rehearsalReport';

interface Wanted {
  level: Level | undefined;
  atOnce: number;
}

/**
 * `npm run processes -- rehearse-all [--level province|district|commune] [--at-once N]`: deploys the catalogue to an
 * engine of its own, begins a dossier of each procedure, completes every task with valid form data, and says how each
 * ended.
 * @returns whether every dossier ended lawfully
 */
export async function rehearseAll(args: string[]): Promise<boolean> {
  const wanted = wantedIn(args);
  const entries = loadProcedures(settingsFrom(process.env).dataDir).filter(
    ({ level, withdrawn }) => !withdrawn && level === (wanted.level ?? level),
  );
  const settings = await settingsOfItsOwn();
  try {
    const startedAt = Date.now();
    const outcomes = await rehearseOn(settings, entries, wanted.atOnce);
    for (const line of linesOf(outcomes, Date.now() - startedAt)) console.log(line);
    return outcomes.every(isLawful);
  } finally {
    rmSync(settings.dataDir, { recursive: true, force: true });
  }
}

async function rehearseOn(settings: Settings, entries: ProcedureEntry[], atOnce: number) {
  const addresses = addressesOf(settings);
  const engine = createEngine({ ...addresses, patienceMs: 60_000 });
  const rehearsal = new Rehearsal(engine);
  const stopListening = await rehearsal.listen(settings.ingestPort);
  const broker = await startPart.engine(settings);
  try {
    const scripts: Script[] = [];
    await deployAll(engine, entries, {
      onProgress: progressLine('deployed'),
      onCompiled: (entry, compiled) => scripts.push({ entry, forms: formsByStep(compiled) }),
    });
    return await rehearsal.play(scripts, atOnce, progressLine('rehearsed'));
  } finally {
    await engine.close();
    await stopWithin(broker, 15_000);
    stopListening();
  }
}

function wantedIn(args: string[]): Wanted {
  const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);
  const level = after('--level');
  const atOnce = Number(after('--at-once') ?? 40);
  if (!isLevel(level) || !Number.isInteger(atOnce) || atOnce < 1) throw unclear;
  return { level, atOnce };
}

const isLevel = (text: string | undefined): text is Level | undefined =>
  text === undefined || ['province', 'district', 'commune'].includes(text);

const unclear = new Obstacle(
  'Say it like this: rehearse-all --level commune --at-once 40.',
  'Hãy viết như sau: rehearse-all --level commune --at-once 40.',
);

/** Ports and data that nobody else uses; whatever runs already stays untouched. */
async function settingsOfItsOwn(): Promise<Settings> {
  const elsewhere = { ZEEBE_ADDRESS: undefined, ZEEBE_REST_ADDRESS: undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  return settingsFrom({ ...process.env, ...elsewhere, ...(await freePorts()), DATA_DIR: dataDir });
}
