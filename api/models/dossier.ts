import { Schema, type Connection, type Model } from 'mongoose';
import type { DossierDocument } from './readModels';

const text = { type: String, required: true } as const;
const { Mixed } = Schema.Types;

const schema = new Schema<DossierDocument>(
  {
    _id: text,
    processInstanceKey: text,
    processDefinitionKey: text,
    bpmnProcessId: text,
    version: { type: Number, required: true },
    procedureCode: text,
    procedureName: text,
    applicantName: text,
    searchWords: [String],
    channel: text,
    receivingAgency: text,
    receivedBy: text,
    agencies: [String],
    state: text,
    receivedAt: Date,
    promisedAt: Date,
    dueAt: Date,
    limit: Mixed,
    decidedLimit: Mixed,
    apology: Mixed,
    afterSupplement: text,
    pauses: [Mixed],
    supplementedAt: Date,
    openTasks: [Mixed],
    lastStep: Mixed,
    data: Mixed,
    openIncidents: Number,
    endedAt: Date,
  },
  { collection: 'dossiers', versionKey: false, autoIndex: false },
)
  // The dossiers of an agency in a state, due first.
  .index({ agencies: 1, state: 1, dueAt: 1 })
  // What is due, wherever it is: for the deadlines.
  .index({ state: 1, dueAt: 1 })
  .index({ 'apology.state': 1 })
  // How many dossiers of a process are on which version.
  .index({ bpmnProcessId: 1, version: 1 })
  // Search by the beginning of a word.
  .index({ searchWords: 1 });

/** Written by the projection `dossiers` alone. */
export function dossierModel(connection: Connection): Model<DossierDocument> {
  return (
    (connection.models['Dossier'] as Model<DossierDocument> | undefined) ??
    connection.model('Dossier', schema)
  );
}
