import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Router } from 'express';
import { acceptBearer, sessions } from '../accounts/sessions';
import { identify } from '../accounts/identify';
import { protectFromForgery } from '../accounts/csrf';
import { accountRoutes, findOfficer } from '../accounts';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { healthRoutes, type Metrics } from '../health';
import { documentOf, routerFor, type Route } from '../openapi';
import { answerProblems, nothingHere, type ProblemPage } from '../problems';
import { assets } from './assets';
import { noStore, securityHeaders } from './headers';
import { logRequests } from './logging';

/** What the other folders add to the server. */
export interface Parts {
  metrics: Metrics;
  /** Described routes: their router and their OpenAPI document are made here. */
  routes: readonly Route[];
  pages: Router;
  problemPage: ProblemPage;
  /** Folder served under /assets. */
  publicFolder: string;
}

export const bodyLimit = '1mb';
/** A diagram of thousands of elements; the engine takes no more than that either. */
const diagramLimit = '4mb';

/** The whole server, in the order in which a request passes through it. */
export function assemble(deps: Deps, parts: Parts): Express {
  const app = express();
  parts.metrics.watchLag(async () => deps.now().getTime() - (await asOf(deps.connection)).getTime());
  app.set('trust proxy', deps.config.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(logRequests(deps.log), securityHeaders(), compression(), parts.metrics.timeRequests);
  app.use('/assets', assets(parts.publicFolder));
  app.use(noStore);
  app.use(routerFor(deps, healthRoutes(parts.metrics)));
  app.use(acceptBearer, sessions(deps), identify(deps), ...bodies(), protectFromForgery);
  app.use(described(deps, parts));
  app.use('/api', nothingHere);
  app.use(parts.pages);
  app.use(nothingHere, answerProblems(parts.problemPage));
  return app;
}

const bodies = (): RequestHandler[] => [
  // Read first, it is not read again.
  only(isDiagram, express.json({ limit: diagramLimit })),
  express.json({ limit: bodyLimit }),
  express.urlencoded({ limit: bodyLimit, extended: true }),
];

const only =
  (wanted: (req: Request) => boolean, handler: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (wanted(req)) handler(req, res, next);
    else next();
  };

/** An officer's redesign as it is saved; from others so much is not read. */
const isDiagram = (req: Request): boolean =>
  req.method === 'PUT' && /^\/api\/drafts\/[^/]+\/bpmn$/.test(req.path) && findOfficer(req) !== undefined;

/** The described routes, and their description. */
function described(deps: Deps, parts: Parts): Router {
  const routes = [...accountRoutes(deps), ...parts.routes];
  const document = documentOf([...routes, ...healthRoutes(parts.metrics)]);
  return routerFor(deps, routes).get('/api/openapi.json', (_req, res) => {
    res.json(document);
  });
}
