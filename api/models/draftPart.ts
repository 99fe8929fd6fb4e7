import { Schema, type Connection, type Model } from 'mongoose';

/**
 * A form or a decision table that a redesign brought forth. Its id is made from its content, so it never changes: a
 * changed one is another, and the diagram says which one is used.
 */
export interface DraftPartDocument {
  /** `<draft>:<id>` */
  _id: string;
  draftId: string;
  kind: 'form' | 'decision';
  id: string;
  /** The form-js schema as JSON, or DMN. */
  content: string;
  addedBy: string;
  addedAt: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<DraftPartDocument>(
  {
    _id: text,
    draftId: text,
    kind: { type: String, enum: ['form', 'decision'], required: true },
    id: text,
    content: text,
    addedBy: text,
    addedAt: { type: Date, required: true },
  },
  { collection: 'draftParts', versionKey: false },
).index({ draftId: 1, addedAt: 1 });

/** Written by api/drafts/parts.ts alone. */
export function draftPartModel(connection: Connection): Model<DraftPartDocument> {
  return (
    (connection.models['DraftPart'] as Model<DraftPartDocument> | undefined) ??
    connection.model('DraftPart', schema)
  );
}
