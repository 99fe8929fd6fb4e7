import type { Route } from '../openapi';
import { documentRoutes } from './documents';
import { dossierRoutes } from './dossiers';
import { incidentRoutes } from './incidents';
import { procedureRoutes } from './procedures';
import { userTaskRoutes } from './userTasks';

/** The JSON API: the router and its OpenAPI document are both made from this list. */
export const apiRoutes: readonly Route[] = [
  ...procedureRoutes,
  ...dossierRoutes,
  ...documentRoutes,
  ...userTaskRoutes,
  ...incidentRoutes,
];
