import type { ForeignAnswer, ForeignQuestion } from './worker';

const patienceMs = 60_000;

/** Reads a file in a worker of its own. Null where that takes too long: the worker is ended. */
export function readForeign(script: string, question: ForeignQuestion): Promise<ForeignAnswer | null> {
  return new Promise((resolve) => {
    const worker = new Worker(script);
    const done = (answer: ForeignAnswer | null) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      done(null);
    }, patienceMs);
    worker.onmessage = ({ data }: MessageEvent<ForeignAnswer>) => {
      done(data);
    };
    worker.onerror = ({ message }) => {
      done({ refused: { vi: message, en: message } });
    };
    worker.postMessage(question);
  });
}
