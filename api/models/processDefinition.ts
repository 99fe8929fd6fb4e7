import { Schema, type Connection, type Model } from 'mongoose';
import type { ProcessDefinitionDocument } from './readModels';

const text = { type: String, required: true } as const;

const schema = new Schema<ProcessDefinitionDocument>(
  {
    _id: text,
    bpmnProcessId: text,
    version: { type: Number, required: true },
    resourceName: text,
    checksum: text,
    bpmn: text,
    deployedAt: Date,
  },
  { collection: 'processDefinitions', versionKey: false, autoIndex: false },
)
  // The versions of a procedure's process.
  .index({ bpmnProcessId: 1, version: 1 });

/** Written by the projection `processDefinitions` alone. */
export function processDefinitionModel(connection: Connection): Model<ProcessDefinitionDocument> {
  return (
    (connection.models['ProcessDefinition'] as Model<ProcessDefinitionDocument> | undefined) ??
    connection.model('ProcessDefinition', schema)
  );
}
