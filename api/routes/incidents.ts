import { defineRoute } from '../openapi';
import { findIncidents, incidentsInput } from '../queries';
import { incidentShape } from '../queries/historyShapes';
import { listOf } from '../queries/shapes';

const list = defineRoute(
  {
    method: 'get',
    path: '/api/incidents',
    summary: 'Where the engine could not go on',
    tag: 'Incidents',
    query: incidentsInput,
    responses: { 200: { description: 'Incidents', schema: listOf(incidentShape) } },
    problems: ['invalid-input', 'not-allowed'],
  },
  async (deps, { officer, query }) => ({ body: await findIncidents(deps, officer, query) }),
);

export const incidentRoutes = [list];
