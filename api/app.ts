import type { Express } from 'express';
import { publicFolder } from '../templates/assets';
import type { Deps } from './deps';
import { createMetrics, type Metrics } from './health';
import { pagesRouter, problemPage } from './pages';
import { apiRoutes } from './routes';
import { assemble } from './server/assemble';

/** The Express application: the JSON API, the pages, and what watches over them. */
export function createApp(deps: Deps, metrics: Metrics = createMetrics()): Express {
  return assemble(deps, {
    metrics,
    routes: apiRoutes,
    pages: pagesRouter(deps),
    problemPage: problemPage(deps),
    publicFolder,
  });
}
