import { parentPort, workerData } from 'node:worker_threads';
import { planList } from './planList';
import type { PlanRequest } from './planned';

/** Plans one list and ends. What it throws, its parent hears as the event `error`. */
void planList(workerData as PlanRequest).then((planned) => {
  parentPort?.postMessage(planned);
});
