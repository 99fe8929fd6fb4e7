import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { createEngine } from '../engine';
import { loadAgencies, loadProcedures, workingCalendar } from '../processes';
import { createDemoAccounts } from './accounts';
import { startOpenings } from './actions/receipt/openings';
import { createApp } from './app';
import { ConfigError, loadConfig, type Config } from './config';
import type { Deps } from './deps';
import { createMetrics, type Metrics } from './health';
import { createWriteModelIndexes } from './models/writeModelIndexes';
import { listen, StartError, stopListening } from './server/listen';
import { connectStore } from './store';

/** The process that serves the pages and the API; it ends by SIGTERM or SIGINT. */
async function main(config: Config): Promise<void> {
  const log = pino({ name: 'api', level: config.logLevel });
  const ended = endOrdered();
  const metrics = createMetrics();
  const deps = await connect(config, log, metrics);
  await createWriteModelIndexes(deps.connection);
  if (config.demo) await seedDemo(deps);
  const server = await listen(createApp(deps, metrics), config.port, config.host);
  const openings = startOpenings(deps);
  log.info(`Serving on port ${String(config.port)}`);
  await ended;
  await stopListening(server);
  await openings.stop();
  await deps.engine.close();
  await deps.connection.close();
  log.info('Stopped');
}

async function connect(config: Config, log: Logger, metrics: Metrics): Promise<Deps> {
  const connection = await connectStore(config.mongodbUrl).catch((cause: unknown) => {
    const { host } = new URL(
      config.mongodbUrl.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,.*?(?=\/|$)/, ''),
    );
    throw new StartError(`The document store at ${host} does not answer: see MONGODB_URL.`, { cause });
  });
  const { zeebeAddress, zeebeRestAddress: restAddress } = config;
  return {
    config,
    connection,
    engine: metrics.timed(createEngine({ zeebeAddress, restAddress, log })),
    agencies: loadAgencies(),
    procedures: loadProcedures(),
    calendar: workingCalendar(),
    now: () => new Date(),
    log,
  };
}

async function seedDemo(deps: Deps): Promise<void> {
  const { accounts } = await createDemoAccounts(deps);
  const where = deps.config.demoPassword ? 'DEMO_PASSWORD' : join(deps.config.dataDir, 'demo-password');
  deps.log.info(`${String(accounts.length)} demo accounts; their password is in ${where}`);
}

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
  main(loadConfig()).catch(fail);
} catch (error) {
  fail(error);
}
