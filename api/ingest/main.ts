import { pino, type Logger } from 'pino';
import { workingCalendar } from '../../processes/calendar/workingCalendar';
import { ConfigError, loadConfig, type Config } from '../config';
import { createReadModelIndexes } from '../models/readModelIndexes';
import { projections } from '../projections';
import { listen, StartError, stopListening } from '../server/listen';
import { connectStore } from '../store';
import { acquireLease } from './lease';
import { createRunner, type Runner } from './runner';
import { createIngestListener } from './server';

const now = () => new Date();

/** The process that takes records in and keeps the read models; it ends by SIGTERM or SIGINT. */
async function main(config: Config): Promise<void> {
  const log = pino({ name: 'ingest', level: config.logLevel });
  const ending = endOrdered();
  let runner: Runner | null = null;
  const listener = createIngestListener({ runner: () => runner, now, log });
  const server = await listen(listener, config.ingestPort, '127.0.0.1');
  try {
    await work(config, log, ending, (begun) => {
      runner = begun;
    });
  } finally {
    await stopListening(server);
  }
  log.info('Stopped');
}

async function work(
  config: Config,
  log: Logger,
  ending: AbortSignal,
  begun: (runner: Runner) => void,
): Promise<void> {
  const connection = await connectStore(config.mongodbUrl);
  await createReadModelIndexes(connection);
  const lease = await acquireLease({ connection, name: 'ingest', now, log, signal: ending }).catch(
    onlyIfEnding,
  );
  if (lease) {
    const { permit } = lease;
    const runner = createRunner({
      connection,
      projections: projections(workingCalendar()),
      log,
      now,
      permit,
    });
    begun(runner);
    log.info(`Taking in records on port ${String(config.ingestPort)}`);
    await aborted(ending);
    await runner.stop();
    await lease.release();
  }
  await connection.close();
}

function endOrdered(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      ending.abort();
    });
  }
  return ending.signal;
}

/** Told to end while another process was still waited for. */
function onlyIfEnding(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

function fail(error: unknown): void {
  const isTold = error instanceof ConfigError || error instanceof StartError;
  const text =
    error instanceof Error ? (isTold ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`, () => process.exit(1));
}

try {
  main(loadConfig()).catch(fail);
} catch (error) {
  fail(error);
}
