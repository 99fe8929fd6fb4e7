import { z } from 'zod';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { incidentModel } from '../models/incident';
import type { Officer } from '../models/officer';
import type { IncidentDocument } from '../models/readModels';
import { abilityFor, filterFor, mustBeAllowed } from '../policy';
import type { IncidentJson } from './historyShapes';
import { pagingInput, skipFor } from './paging';

export const incidentsInput = pagingInput.extend({ state: z.enum(['open', 'resolved']).default('open') });

export interface Incidents {
  items: IncidentJson[];
  total: number;
  page: number;
  size: number;
  asOf: string;
}

/** Where the engine could not go on, newest first. Throws `not-allowed` for who may see none. */
export async function findIncidents(
  deps: Deps,
  officer: Officer,
  input: z.output<typeof incidentsInput>,
): Promise<Incidents> {
  const ability = abilityFor(officer);
  mustBeAllowed(ability, 'read', 'Incident');
  const incidents = incidentModel(deps.connection);
  const filter = { state: input.state, $and: [filterFor(ability, 'read', 'Incident')] };
  const [found, total, freshness] = await Promise.all([
    incidents.find(filter).sort({ createdAt: -1 }).skip(skipFor(input)).limit(input.size).lean(),
    incidents.countDocuments(filter),
    asOf(deps.connection, 'incidents'),
  ]);
  const { page, size } = input;
  return { items: found.map(incidentJson), total, page, size, asOf: freshness.toISOString() };
}

function incidentJson(incident: IncidentDocument): IncidentJson {
  const { _id, dossierCode, processInstanceKey, elementId, errorType, errorMessage, state } = incident;
  const createdAt = incident.createdAt.toISOString();
  const resolvedAt = incident.resolvedAt?.toISOString() ?? null;
  return {
    key: _id,
    dossierCode,
    processInstanceKey,
    elementId,
    errorType,
    errorMessage,
    state,
    createdAt,
    resolvedAt,
  };
}
