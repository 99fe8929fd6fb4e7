import type { Route } from '../openapi';
import { comparisonRoutes } from './comparison';
import { documentRoutes } from './documents';
import { dossierRoutes } from './dossiers';
import { draftPartRoutes } from './draftParts';
import { draftRoutes } from './drafts';
import { draftStepRoutes } from './draftSteps';
import { incidentRoutes } from './incidents';
import { importRoutes } from './imports';
import { procedureRoutes } from './procedures';
import { userTaskRoutes } from './userTasks';

/** The JSON API: the router and its OpenAPI document are both made from this list. */
export const apiRoutes: readonly Route[] = [
  // Before those of one procedure, whose code would otherwise be `imports`.
  ...importRoutes,
  ...procedureRoutes,
  ...comparisonRoutes,
  ...draftRoutes,
  ...draftPartRoutes,
  ...draftStepRoutes,
  ...dossierRoutes,
  ...documentRoutes,
  ...userTaskRoutes,
  ...incidentRoutes,
];
