import type { ClientReadableStream } from '@grpc/grpc-js';
import type { Job as ActivatedJob } from 'zeebe-node';
import { openClient } from './connection';
import type { Connection } from './connection';
import type { Job, JobHandler, JobOutcome, Worker } from './engine';
import type { Log } from './log';

const settings = {
  maxJobsToActivate: 16,
  /** The engine holds a request for jobs open so long, and answers at once when there are some. */
  longPoll: 20_000,
  /** How soon the next request follows on one that ended. */
  pollInterval: 200,
  /** A job not answered by then is given out again. */
  timeout: 60_000,
};

/**
 * Asks for jobs of a type and answers each with its handler's outcome, until closed.
 *
 * zeebe-node fetches the jobs, but its own `job.complete` and `job.fail` give up, silently, at the first refusal of
 * a busy engine: the outcomes go by the connection instead, and the worker is told that the job is off its hands.
 */
export function startWorker(connection: Connection, type: string, handler: JobHandler, log: Log): Worker {
  const client = openClient(connection.address);
  let closing = false;
  const worker = client.createWorker({
    ...settings,
    id: type,
    taskType: type,
    taskHandler: async (job) => {
      await workOn(connection, jobOf(job), handler, log);
      return job.forward();
    },
    onConnectionError: () => {
      if (!closing) log.warn({ type }, 'The engine gives out no jobs; asking again');
    },
  });
  return {
    close: async () => {
      closing = true;
      // zeebe-node forgets the request that is open, and its timer: both would live on until the long poll's end.
      const open = worker['jobStream'] as ClientReadableStream<unknown> | undefined;
      const closed = client.close();
      open?.cancel();
      open?.emit('end');
      await closed;
    },
  };
}

/** Never rejects. */
async function workOn(connection: Connection, job: Job, handler: JobHandler, log: Log): Promise<void> {
  try {
    const outcome = await handler(job).catch((error: unknown) => failureOf(error));
    await answer(connection, job, outcome);
  } catch (error) {
    // The engine gives the job out again after its timeout, or it was cancelled meanwhile.
    log.warn({ err: error, job: job.key, type: job.type }, 'The outcome of a job did not reach the engine');
  }
}

function answer(connection: Connection, job: Job, outcome: JobOutcome): Promise<void> {
  const jobKey = job.key;
  switch (outcome.kind) {
    case 'completed': {
      const request = { jobKey, variables: outcome.variables ?? {} };
      return connection.call((client) => client.completeJob(request));
    }
    case 'bpmn-error': {
      const request = { jobKey, errorCode: outcome.code, errorMessage: outcome.message ?? '' };
      return connection.call((client) => client.throwError(request));
    }
    case 'failed': {
      const retries = outcome.retries ?? Math.max(job.retries - 1, 0);
      const retryBackOff = outcome.backOffMs ?? 1_000;
      const request = { jobKey, retries, errorMessage: outcome.message, retryBackOff };
      return connection.call((client) => client.failJob(request));
    }
  }
}

function failureOf(error: unknown): JobOutcome {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

/** Without what zeebe-node's jobs can do besides. */
function jobOf(activated: ActivatedJob): Job {
  const { key, type, processInstanceKey, elementId, retries, customHeaders, variables } = activated;
  return { key, type, processInstanceKey, elementId, retries, customHeaders, variables };
}
