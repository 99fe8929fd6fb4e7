import { parentPort, workerData } from 'node:worker_threads';
import { judgeModel, type JudgeRequest } from './judge';

/** Judges one redesign and ends. What it throws, its parent hears as the event `error`. */
void judgeModel(workerData as JudgeRequest).then((verdict) => {
  parentPort?.postMessage(verdict);
});
