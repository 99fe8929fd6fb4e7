import { ConfigError, loadConfig } from './config';
import { StartError } from './server/listen';
import { serve } from './server/serve';

/** Resolves at the first signal to end; a second one ends at once, as is usual. */
const endOrdered = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

function fail(error: unknown): void {
  const isTold = error instanceof ConfigError || error instanceof StartError;
  const text = isTold
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${text}\n`, () => process.exit(1));
}

try {
  serve(loadConfig(), endOrdered()).catch(fail);
} catch (error) {
  fail(error);
}
