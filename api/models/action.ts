import { Schema, type Connection, type Model } from 'mongoose';

export interface ActionSubject {
  kind: 'Dossier' | 'UserTask' | 'Catalogue' | 'Draft';
  id: string;
}

/** One line of the action log: what an officer did or tried to do. */
export interface ActionDocument {
  /** From officer and Idempotency-Key, so that its insert is the lock; random without a key. */
  _id: string;
  name: string;
  officer: string;
  /** Whom the officer stands in for. */
  onBehalfOf: string | null;
  agency: string | null;
  subject: ActionSubject;
  /** The dossier it belongs to. */
  dossierCode: string | null;
  /** Hash of what was asked: another request under the same key is not this action. */
  fingerprint: string;
  input: Record<string, unknown>;
  reason: string | null;
  at: Date;
  outcome: 'accepted' | 'refused';
  refusal: { code: string; detail: string } | null;
  /** What the action decided before its command, so that a repetition decides the same. */
  prepared: Record<string, unknown> | null;
  /** The answer given; null while the command has not been acknowledged. */
  result: Record<string, unknown> | null;
  doneAt: Date | null;
}

const schema = new Schema<ActionDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    officer: { type: String, required: true },
    onBehalfOf: { type: String, default: null },
    agency: { type: String, default: null },
    subject: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    dossierCode: { type: String, default: null },
    fingerprint: { type: String, required: true },
    input: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, default: null },
    at: { type: Date, required: true },
    outcome: { type: String, required: true },
    refusal: { type: Schema.Types.Mixed, default: null },
    prepared: { type: Schema.Types.Mixed, default: null },
    result: { type: Schema.Types.Mixed, default: null },
    doneAt: { type: Date, default: null },
  },
  { collection: 'actions', versionKey: false, minimize: false },
).index({ dossierCode: 1, at: 1 });

export function actionModel(connection: Connection): Model<ActionDocument> {
  return (
    (connection.models['Action'] as Model<ActionDocument> | undefined) ?? connection.model('Action', schema)
  );
}
