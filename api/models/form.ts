import { Schema, type Connection, type Model } from 'mongoose';
import type { FormDocument } from './readModels';

const text = { type: String, required: true } as const;

const schema = new Schema<FormDocument>(
  {
    _id: text,
    formId: text,
    version: { type: Number, required: true },
    schema: { type: Schema.Types.Mixed, required: true },
    deployedAt: Date,
  },
  // A form's own `schema` is what the engine calls it; mongoose's method of that name is not used here.
  { collection: 'forms', versionKey: false, autoIndex: false, suppressReservedKeysWarning: true },
)
  // The versions of a form.
  .index({ formId: 1, version: 1 });

/** Written by the projection `forms` alone. */
export function formModel(connection: Connection): Model<FormDocument> {
  return (connection.models['Form'] as Model<FormDocument> | undefined) ?? connection.model('Form', schema);
}
