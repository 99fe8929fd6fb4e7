import { Schema, type Connection, type Model } from 'mongoose';
import type { ImportCounts } from '../catalogue/planned';

/** How far the engine has what an import made new. */
export interface Deployment {
  codes: string[];
  done: number;
  /** The process that deploys said so last; null: none does yet. */
  aliveAt: Date | null;
  doneAt: Date | null;
  /** Why the last try did not come to its end; it is tried again. */
  error: string | null;
}

/** An import that was applied. Its insert is what applies it: everything else follows and can be done again. */
export interface CatalogueChangeDocument {
  /** Hash of the imported part of the catalogue before: one import at most follows on each state. */
  _id: string;
  importId: string;
  fileName: string;
  sha256: string;
  counts: ImportCounts;
  appliedBy: string;
  appliedAt: Date;
  actionId: string;
  deployment: Deployment;
}

const deployment = new Schema<Deployment>(
  {
    codes: { type: [String], required: true },
    done: { type: Number, required: true },
    aliveAt: { type: Date, default: null },
    doneAt: { type: Date, default: null },
    error: { type: String, default: null },
  },
  { _id: false },
);

const schema = new Schema<CatalogueChangeDocument>(
  {
    _id: { type: String, required: true },
    importId: { type: String, required: true },
    fileName: { type: String, required: true },
    sha256: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    appliedBy: { type: String, required: true },
    appliedAt: { type: Date, required: true },
    actionId: { type: String, required: true },
    deployment: { type: deployment, required: true },
  },
  { collection: 'catalogueChanges', versionKey: false },
);

export function catalogueChangeModel(connection: Connection): Model<CatalogueChangeDocument> {
  return (
    (connection.models['CatalogueChange'] as Model<CatalogueChangeDocument> | undefined) ??
    connection.model('CatalogueChange', schema)
  );
}
