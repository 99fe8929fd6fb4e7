import { Schema, type Connection, type Model } from 'mongoose';
import type { UserTaskDocument } from './readModels';

const text = { type: String, required: true } as const;

const schema = new Schema<UserTaskDocument>(
  {
    _id: text,
    processInstanceKey: text,
    processDefinitionKey: text,
    bpmnProcessId: text,
    version: { type: Number, required: true },
    elementId: text,
    elementInstanceKey: text,
    name: text,
    kind: text,
    stage: text,
    unit: text,
    waitFor: String,
    legalBasis: text,
    agency: text,
    role: text,
    group: text,
    assignee: String,
    state: text,
    formKey: String,
    dossierCode: text,
    procedureCode: text,
    procedureName: text,
    applicantName: text,
    searchWords: [String],
    createdAt: Date,
    dueAt: Date,
    endedAt: Date,
    decision: String,
    actionId: String,
  },
  { collection: 'userTasks', versionKey: false, autoIndex: false },
)
  // A group's worklist, due first.
  .index({ group: 1, state: 1, dueAt: 1 })
  // What a group may claim, due first; its count is read off the index alone.
  .index({ group: 1, state: 1, assignee: 1, dueAt: 1 })
  // An officer's own tasks, due first.
  .index({ assignee: 1, state: 1, dueAt: 1 })
  // What is overdue, whoever has it: for the deadlines.
  .index({ state: 1, dueAt: 1 })
  // The tasks of a dossier.
  .index({ dossierCode: 1 });

/** Written by the projection `userTasks` alone. */
export function userTaskModel(connection: Connection): Model<UserTaskDocument> {
  return (
    (connection.models['UserTask'] as Model<UserTaskDocument> | undefined) ??
    connection.model('UserTask', schema)
  );
}
