import { once } from 'node:events';
import { pino } from 'pino';
import { workingCalendar } from '../../processes';
import { ConfigError, loadConfig, type Config } from '../config';
import { createReadModelIndexes } from '../models/readModelIndexes';
import { projections } from '../projections';
import { connectStore } from '../store';
import { acquireLease, type Lease } from './lease';
import { createRunner, type Runner } from './runner';
import { createIngestServer } from './server';

/** The process that takes records in and keeps the read models; it ends by SIGTERM or SIGINT. */
async function main(config: Config): Promise<void> {
  const log = pino({ name: 'ingest', level: config.logLevel });
  const now = () => new Date();
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      ending.abort();
    });

  let runner: Runner | null = null;
  const server = createIngestServer({ runner: () => runner, now, log });
  server.listen(config.ingestPort, '127.0.0.1');
  await once(server, 'listening');

  const connection = await connectStore(config.mongodbUrl);
  await createReadModelIndexes(connection);
  const lease = await leaseUnlessEnded(() =>
    acquireLease({ connection, name: 'ingest', now, log, signal: ending.signal }),
  );
  if (lease) {
    const permit = () => {
      lease.permit();
    };
    runner = createRunner({ connection, projections: projections(workingCalendar()), log, now, permit });
    log.info(`Taking in records on port ${String(config.ingestPort)}`);
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
  }
  server.close();
  server.closeAllConnections();
  await runner?.stop();
  await lease?.release();
  await connection.close();
}

async function leaseUnlessEnded(acquire: () => Promise<Lease>): Promise<Lease | null> {
  return acquire().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null;
    throw error;
  });
}

try {
  main(loadConfig(process.env)).catch(fail);
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.exit();
}
