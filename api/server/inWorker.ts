import { Worker } from 'node:worker_threads';

export interface WorkerLimits {
  patienceMs: number;
  /** Megabytes. */
  mostMemory: number;
  /** What is thrown when either is used up. */
  tooHeavy: () => Error;
}

/**
 * Has work done by a script in threads of its own, one at a time: nothing that is sent can take more than its share
 * of time and memory.
 */
export function inWorker<Request, Answer>(
  script: string,
  limits: WorkerLimits,
): (request: Request) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const answer = last.then(() => once<Request, Answer>(script, request, limits));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function once<Request, Answer>(
  script: string,
  workerData: Request,
  { patienceMs, mostMemory, tooHeavy }: WorkerLimits,
): Promise<Answer> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error);
    });
    // After an answer or an error this changes nothing: the patience is at its end.
    worker.once('exit', () => {
      reject(tooHeavy());
    });
  });
  const timer = setTimeout(() => void worker.terminate(), patienceMs);
  return answered.finally(() => {
    clearTimeout(timer);
  });
}
