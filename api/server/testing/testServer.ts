import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router, type Express } from 'express';
import { pino } from 'pino';
import { EngineError, type Engine } from '../../../engine';
import { loadAgencies, loadProcedures, workingCalendar } from '../../../processes';
import { openCatalogue } from '../../../processes/catalogue/current';
import { planList } from '../../catalogue/planList';
import { loadConfig } from '../../config';
import type { Deps } from '../../deps';
import { judgeModel } from '../../drafts/judge';
import { createMetrics } from '../../health';
import type { Route } from '../../openapi';
import { connectStore } from '../../store';
import { assemble, type Parts } from '../assemble';

/** An engine that is switched off: every command says so. */
export const noEngine = new Proxy({} as Engine, {
  get: (_, name) =>
    name === 'then' ? undefined : () => Promise.reject(new EngineError('unreachable', 'off')),
});

const storeUnderTest = () => process.env['MONGODB_URL'] ?? 'mongodb://127.0.0.1:27018/';

/** Dependencies for tests of the server: a database of their own in the store under test, or in one named. */
export async function testDeps(env: Record<string, string> = {}, store = storeUnderTest()): Promise<Deps> {
  const url = new URL(store);
  url.pathname = `/server-${randomBytes(6).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'server-'));
  return {
    config: loadConfig({ DATA_DIR: dataDir, MONGODB_URL: url.href, INGEST_PORT: '45999', ...env }),
    connection: await connectStore(url.href),
    ...others(dataDir),
  };
}

const others = (dataDir: string) => ({
  engine: noEngine,
  agencies: loadAgencies(),
  catalogue: openCatalogue(dataDir),
  procedures: loadProcedures(),
  planList,
  judgeModel,
  hasModeler: true,
  calendar: workingCalendar(),
  now: () => new Date(),
  log: pino({ level: 'silent' }),
});

/** The server with these routes and pages only. */
export function testServer(deps: Deps, routes: readonly Route[] = [], parts: Partial<Parts> = {}): Express {
  return assemble(deps, {
    metrics: createMetrics(),
    routes,
    pages: Router(),
    problemPage: (_req, res, document) => {
      res.type('html').send(`<h1>${document.title}</h1>`);
    },
    publicFolder: join(__dirname, 'public'),
    ...parts,
  });
}
