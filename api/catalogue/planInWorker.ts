import { join } from 'node:path';
import { problem } from '../problems';
import { inWorker } from '../server/inWorker';
import type { PlanList, PlannedImport, PlanRequest } from './planned';

/** On a busy machine a list of the whole province takes a third of this: what takes longer is no list of procedures. */
const patienceMs = 300_000;
/** Megabytes; the unpacked file is bounded already. */
const mostMemory = 1024;

/** Plans lists in threads of their own, one at a time: officers at their worklists notice nothing of it. */
export function planInWorker(script = join(__dirname, 'planWorker.js')): PlanList {
  return inWorker<PlanRequest, PlannedImport>(script, {
    patienceMs,
    mostMemory,
    tooHeavy: () => problem('list-too-heavy'),
  });
}
