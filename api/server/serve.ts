import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { createEngine } from '../../engine';
import { loadAgencies, workingCalendar } from '../../processes';
import { openCatalogue } from '../../processes/catalogue/current';
import { isBuilt } from '../../templates/assets';
import { createDemoAccounts } from '../accounts';
import { startOpenings } from '../actions/receipt/openings';
import { createApp } from '../app';
import { startDeployments } from '../catalogue/deployments';
import { planInWorker } from '../catalogue/planInWorker';
import type { Config } from '../config';
import { startDeadlines } from '../deadlines';
import type { Deps } from '../deps';
import { judgeInWorker } from '../drafts/judgeInWorker';
import { createMetrics, type Metrics } from '../health';
import { createWriteModelIndexes } from '../models/writeModelIndexes';
import { listen, StartError, stopListening } from './listen';
import { connectStore } from '../store';
import { startSweep } from './sweep';

/** Serves the pages and the API until `ended`. Throws `StartError` where that cannot begin. */
export async function serve(config: Config, ended: Promise<void>): Promise<void> {
  const log = pino({ name: 'api', level: config.logLevel });
  const metrics = createMetrics();
  const deps = await connect(config, log, metrics);
  try {
    await createWriteModelIndexes(deps.connection);
    if (config.demo) await seedDemo(deps);
    await serveUntil(ended, deps, metrics);
  } finally {
    await deps.engine.close();
    await deps.connection.close();
  }
  log.info('Stopped');
}

async function serveUntil(ended: Promise<void>, deps: Deps, metrics: Metrics): Promise<void> {
  const { port, host } = deps.config;
  const server = await listen(createApp(deps, metrics), port, host);
  const services = [startOpenings(deps), startSweep(deps), startDeployments(deps), startDeadlines(deps)];
  deps.log.info(`Serving on port ${String(port)}`);
  await ended;
  await stopListening(server);
  await Promise.all(services.map((service) => service.stop()));
}

async function connect(config: Config, log: Logger, metrics: Metrics): Promise<Deps> {
  const connection = await connectStore(config.mongodbUrl).catch((cause: unknown) => {
    const hosts = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(config.mongodbUrl)?.[1];
    throw new StartError(`The document store at ${hosts ?? '?'} does not answer: see MONGODB_URL.`, {
      cause,
    });
  });
  const { zeebeAddress, zeebeRestAddress: restAddress } = config;
  const catalogue = openCatalogue(config.dataDir, (error) => {
    log.error({ err: error }, 'what was imported into the catalogue cannot be read: the last state stays');
  });
  return {
    config,
    connection,
    engine: metrics.timed(createEngine({ zeebeAddress, restAddress, log })),
    agencies: loadAgencies(),
    catalogue,
    get procedures() {
      return catalogue.state().procedures;
    },
    planList: planInWorker(),
    judgeModel: judgeInWorker(),
    hasModeler: ['modeler.js', 'check.js', 'comparison.js'].every((name) => isBuilt(name)),
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
