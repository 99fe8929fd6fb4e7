import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '../problems';
import type { PlanList, PlannedImport, PlanRequest } from './planned';

/** On a busy machine a list of the whole province takes a third of this: what takes longer is no list of procedures. */
const patienceMs = 300_000;
/** Megabytes; the unpacked file is bounded already. */
const mostMemory = 1024;

/**
 * Plans lists in threads of their own, one at a time: officers at their worklists notice nothing of it, and no file
 * can take more than its share of time and memory.
 */
export function planInWorker(script = join(__dirname, 'planWorker.js')): PlanList {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const planned = last.then(() => planOnce(script, request));
    last = planned.catch(() => undefined);
    return planned;
  };
}

function planOnce(script: string, request: PlanRequest): Promise<PlannedImport> {
  const worker = new Worker(script, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  const planned = new Promise<PlannedImport>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? problem('list-too-heavy') : error);
    });
    // After an answer or an error this changes nothing: the patience is at its end.
    worker.once('exit', () => {
      reject(problem('list-too-heavy'));
    });
  });
  const timer = setTimeout(() => void worker.terminate(), patienceMs);
  return planned.finally(() => {
    clearTimeout(timer);
  });
}
