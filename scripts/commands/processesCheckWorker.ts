import { parentPort, workerData } from 'node:worker_threads';
import type { ProcedureEntry } from '../../processes';
import { createChecker } from '../../processes/checkProcedure';
import type { Told } from './processesCheck';

/** Compiles and checks its share of the catalogue, one procedure after the other. */
async function checkShare(entries: ProcedureEntry[]): Promise<void> {
  const check = createChecker();
  for (const entry of entries) {
    const told: Told = { code: entry.code, findings: await check(entry) };
    parentPort?.postMessage(told);
  }
}

void checkShare(workerData as ProcedureEntry[]);
