import { Schema, type Connection, type Model } from 'mongoose';
import type { RehearsalRunDocument } from './readModels';

const schema = new Schema<RehearsalRunDocument>(
  { _id: { type: String, required: true }, facts: { type: Schema.Types.Mixed, required: true } },
  { collection: 'rehearsalRuns', versionKey: false, autoIndex: false, minimize: false },
);

/** Written by the projection `rehearsalRuns`; what is left of a rehearsal that came to its end goes with that. */
export function rehearsalRunModel(connection: Connection): Model<RehearsalRunDocument> {
  return (
    (connection.models['RehearsalRun'] as Model<RehearsalRunDocument> | undefined) ??
    connection.model('RehearsalRun', schema)
  );
}
