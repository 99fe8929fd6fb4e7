import type { IncidentDocument } from '../models/readModels';
import { projectionOf, type FactOf } from './projection';

/** Where the engine is stuck and waits for an administrator. */
export const incidents = projectionOf<IncidentDocument>({
  name: 'incidents',
  version: 1,
  id: (fact) => fact.key,
  on: {
    INCIDENT: {
      CREATED: created,
      RESOLVED: (incident, { timestamp }) =>
        incident && { ...incident, state: 'resolved', resolvedAt: new Date(timestamp) },
    },
  },
});

function created(
  _: IncidentDocument | null,
  { key, value, timestamp, opening }: FactOf<'INCIDENT'>,
): IncidentDocument {
  return {
    _id: key,
    processInstanceKey: value.processInstanceKey,
    dossierCode: opening?.dossierCode ?? null,
    bpmnProcessId: value.bpmnProcessId,
    elementId: value.elementId,
    errorType: value.errorType,
    errorMessage: value.errorMessage,
    jobKey: value.jobKey === '-1' ? null : value.jobKey,
    state: 'open',
    createdAt: new Date(timestamp),
    resolvedAt: null,
  };
}
