import { EngineError } from './errors';

/** The engine answers in milliseconds; an answer that took longer has been lost on the way. */
export const answerWithinMs = 20_000;

/** Rejects with `unreachable` when no answer comes in time: zeebe-node itself would wait without end. */
export async function withinDeadline<T>(answer: Promise<T>, ms = answerWithinMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new EngineError('unreachable', `No answer within ${String(ms)} ms`, { maybeTaken: true }));
    }, ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
