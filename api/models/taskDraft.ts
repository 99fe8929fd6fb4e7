import { Schema, type Connection, type Model } from 'mongoose';

/** What an officer typed into a task's form and has not passed on yet; nobody else sees it. */
export interface TaskDraftDocument {
  /** `<userTaskKey>:<username>` */
  _id: string;
  userTaskKey: string;
  officer: string;
  values: Record<string, unknown>;
  savedAt: Date;
}

const schema = new Schema<TaskDraftDocument>(
  {
    _id: { type: String, required: true },
    userTaskKey: { type: String, required: true },
    officer: { type: String, required: true },
    values: { type: Schema.Types.Mixed, default: () => ({}) },
    savedAt: { type: Date, required: true },
  },
  { collection: 'taskDrafts', versionKey: false, minimize: false },
);

export function taskDraftModel(connection: Connection): Model<TaskDraftDocument> {
  return (
    (connection.models['TaskDraft'] as Model<TaskDraftDocument> | undefined) ??
    connection.model('TaskDraft', schema)
  );
}
