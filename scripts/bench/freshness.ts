import type { ProcedureEntry } from '../../processes';
import type { StepAnswer } from '../testing/paperwork';
import { carryOut, findClaimable, receive } from './apiWay';
import type { WorklistItem } from './apiWay';
import { pause } from './figures';
import type { Station } from './procedure';

export interface FreshnessOptions {
  entry: ProcedureEntry;
  answers: Map<string, StepAnswer>;
  /** The steps of the way forward, each with its officer. */
  route: Station[];
  dossiers: number;
  /** Keeps others' hands off the dossier that is measured. */
  reserve?: (code: string) => void;
}

/**
 * Carries dossiers through one after the other.
 * @returns for each step, milliseconds from the answer to a completion until the next task is in the next worklist
 */
export async function measureFreshness(options: FreshnessOptions): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < options.dossiers; index += 1) {
    samples.push(...(await carryThrough(options, `Trần Thị Bình ${String(index)}`)));
  }
  return samples;
}

async function carryThrough(options: FreshnessOptions, name: string): Promise<number[]> {
  const { route, answers, entry, reserve } = options;
  const code = await receive(route.map(({ officer }) => officer).slice(-1), entry, name);
  reserve?.(code);
  const samples: number[] = [];
  let answeredAt: number | null = null;
  for (const station of route) {
    const task = await appears(station, code);
    if (answeredAt !== null) samples.push(performance.now() - answeredAt);
    await carryOut(station.officer, task, answers);
    answeredAt = performance.now();
  }
  return samples;
}

/** Looks at the next officer's worklist over and over, as a page that refreshes itself would, only faster. */
async function appears({ officer, elementId }: Station, code: string): Promise<WorklistItem> {
  for (;;) {
    const { body } = await findClaimable(officer);
    const found = body.items.find((task) => task.dossierCode === code && task.elementId === elementId);
    if (found) return found;
    await pause(5);
  }
}
