import { Schema, type Connection, type Model } from 'mongoose';

/** Who has a draft open in the modeler; each browser tells so every few seconds. */
export interface DraftPresenceDocument {
  /** `<draftId>:<username>:<window>` */
  _id: string;
  draftId: string;
  officer: string;
  name: string;
  /** Since when without a break. */
  since: Date;
  lastSeenAt: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<DraftPresenceDocument>(
  {
    _id: text,
    draftId: text,
    officer: text,
    name: text,
    since: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
  },
  { collection: 'draftPresences', versionKey: false },
).index({ draftId: 1, lastSeenAt: 1 });

export function draftPresenceModel(connection: Connection): Model<DraftPresenceDocument> {
  return (
    (connection.models['DraftPresence'] as Model<DraftPresenceDocument> | undefined) ??
    connection.model('DraftPresence', schema)
  );
}
