import { parentPort, workerData } from 'node:worker_threads';
import type { ProcedureEntry } from '../../processes';
import { createChecker } from '../../processes/checkProcedure';
import type { Checked } from './processesCheck';

/** Compiles and checks its share of the catalogue, one procedure after the other. */
async function checkShare(entries: ProcedureEntry[]): Promise<void> {
  const check = createChecker();
  for (const entry of entries) {
    const checked: Checked = { code: entry.code, findings: await check(entry) };
    parentPort?.postMessage(checked);
  }
}

void checkShare(workerData as ProcedureEntry[]);
