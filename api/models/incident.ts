import { Schema, type Connection, type Model } from 'mongoose';
import type { IncidentDocument } from './readModels';

const text = { type: String, required: true } as const;

const schema = new Schema<IncidentDocument>(
  {
    _id: text,
    processInstanceKey: text,
    dossierCode: String,
    bpmnProcessId: text,
    elementId: text,
    errorType: text,
    errorMessage: String,
    jobKey: String,
    state: text,
    createdAt: Date,
    resolvedAt: Date,
  },
  { collection: 'incidents', versionKey: false, autoIndex: false },
)
  // What an administrator has to look at, oldest first.
  .index({ state: 1, createdAt: 1 });

/** Written by the projection `incidents` alone. */
export function incidentModel(connection: Connection): Model<IncidentDocument> {
  return (
    (connection.models['Incident'] as Model<IncidentDocument> | undefined) ??
    connection.model('Incident', schema)
  );
}
