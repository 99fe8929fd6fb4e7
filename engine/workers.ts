import { setTimeout as pause } from 'node:timers/promises';
import type { Job, JobHandler, JobOutcome, Variables, Worker } from './engine';
import type { Gateway } from './gateway';
import type { Log } from './log';
import type { ActivatedJob } from './protocol';

const jobsAtOnce = 16;
const pollMs = 20_000;
/** A job not answered by then is given out again. */
const jobTimeoutMs = 60_000;

/** Asks for jobs of a type and answers each with its handler's outcome, until closed. */
export function startWorker(gateway: Gateway, type: string, handler: JobHandler, log: Log): Worker {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const take = (activated: ActivatedJob) => {
    const work = workOn(gateway, jobOf(activated), handler, log).finally(() => running.delete(work));
    running.add(work);
  };
  const loop = pollJobs(gateway, type, running, take, closing.signal, log);
  return {
    close: async () => {
      closing.abort();
      await loop;
      await Promise.all(running);
    },
  };
}

async function pollJobs(
  gateway: Gateway,
  type: string,
  running: Set<Promise<void>>,
  take: (job: ActivatedJob) => void,
  closing: AbortSignal,
  log: Log,
): Promise<void> {
  while (!closing.aborted) {
    try {
      if (running.size >= jobsAtOnce) await Promise.race(running);
      await poll(gateway, type, jobsAtOnce - running.size, take, closing);
    } catch (error) {
      if (closing.aborted) return;
      log.warn({ err: error, type }, 'The engine gave out no jobs; asking again');
      await pause(1_000, undefined, { signal: closing }).catch(() => undefined);
    }
  }
}

async function poll(
  gateway: Gateway,
  type: string,
  maxJobsToActivate: number,
  take: (job: ActivatedJob) => void,
  closing: AbortSignal,
): Promise<void> {
  const request = { type, worker: type, timeout: jobTimeoutMs, maxJobsToActivate, requestTimeout: pollMs };
  const stream = gateway.activateJobs(request, new Date(Date.now() + pollMs + 5_000));
  const cancel = () => {
    stream.cancel();
  };
  closing.addEventListener('abort', cancel);
  try {
    for await (const { jobs } of stream as AsyncIterable<{ jobs: ActivatedJob[] }>) jobs.forEach(take);
  } finally {
    closing.removeEventListener('abort', cancel);
  }
}

async function workOn(gateway: Gateway, job: Job, handler: JobHandler, log: Log): Promise<void> {
  try {
    const outcome = await handler(job).catch((error: unknown) => failureOf(error));
    await answer(gateway, job, outcome);
  } catch (error) {
    // The engine gives the job out again after its timeout, or it was cancelled meanwhile.
    log.warn({ err: error, job: job.key, type: job.type }, 'The outcome of a job did not reach the engine');
  }
}

async function answer(gateway: Gateway, job: Job, outcome: JobOutcome): Promise<void> {
  const jobKey = job.key;
  switch (outcome.kind) {
    case 'completed':
      await gateway.call('CompleteJob', { jobKey, variables: JSON.stringify(outcome.variables ?? {}) });
      return;
    case 'bpmn-error':
      await gateway.call('ThrowError', {
        jobKey,
        errorCode: outcome.code,
        errorMessage: outcome.message ?? '',
      });
      return;
    case 'failed': {
      const retries = outcome.retries ?? Math.max(job.retries - 1, 0);
      const retryBackOff = outcome.backOffMs ?? 1_000;
      await gateway.call('FailJob', { jobKey, retries, errorMessage: outcome.message, retryBackOff });
    }
  }
}

function failureOf(error: unknown): JobOutcome {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function jobOf(activated: ActivatedJob): Job {
  const { key, type, processInstanceKey, elementId, retries } = activated;
  const customHeaders = JSON.parse(activated.customHeaders) as Record<string, string>;
  const variables = JSON.parse(activated.variables) as Variables;
  return { key, type, processInstanceKey, elementId, retries, customHeaders, variables };
}
