import { Schema, type Connection, type Model } from 'mongoose';
import type { HistoryDocument } from './readModels';

const text = { type: String, required: true } as const;
const { Mixed } = Schema.Types;

const schema = new Schema<HistoryDocument>(
  {
    _id: text,
    processInstanceKey: text,
    processDefinitionKey: text,
    bpmnProcessId: text,
    version: { type: Number, required: true },
    agencies: [String],
    entries: [Mixed],
    elements: Mixed,
    flows: Mixed,
  },
  { collection: 'histories', versionKey: false, autoIndex: false },
);

/** Written by the projection `histories` alone. */
export function historyModel(connection: Connection): Model<HistoryDocument> {
  return (
    (connection.models['History'] as Model<HistoryDocument> | undefined) ??
    connection.model('History', schema)
  );
}
