import { Schema, type Connection, type Model } from 'mongoose';

/** Numbers given out in order, e.g. the day's dossiers of an agency. */
export interface CounterDocument {
  _id: string;
  value: number;
}

const schema = new Schema<CounterDocument>(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { collection: 'counters', versionKey: false },
);

export function counterModel(connection: Connection): Model<CounterDocument> {
  return (
    (connection.models['Counter'] as Model<CounterDocument> | undefined) ??
    connection.model('Counter', schema)
  );
}
