import { Schema, type Connection, type Model } from 'mongoose';
import type { ImportCounts } from '../catalogue/planned';

/** An official list as it was uploaded, with what it would change. Written once, never changed. */
export interface CatalogueImportDocument {
  /** From the bytes of the list, the choice made with it, and the catalogue it was held against. */
  _id: string;
  fileName: string;
  size: number;
  /** Of the uploaded bytes, hexadecimal. */
  sha256: string;
  /** What the list does not name is withdrawn. */
  complete: boolean;
  catalogueHash: string;
  overlayHash: string;
  counts: ImportCounts;
  applicable: boolean;
  plannedBy: string;
  plannedAt: Date;
  list: Buffer;
  /** `PlannedRows` as gzipped JSON. */
  rows: Buffer;
}

const schema = new Schema<CatalogueImportDocument>(
  {
    _id: { type: String, required: true },
    fileName: { type: String, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    complete: { type: Boolean, required: true },
    catalogueHash: { type: String, required: true },
    overlayHash: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    applicable: { type: Boolean, required: true },
    plannedBy: { type: String, required: true },
    plannedAt: { type: Date, required: true },
    list: { type: Buffer, required: true },
    rows: { type: Buffer, required: true },
  },
  { collection: 'catalogueImports', versionKey: false },
);

export function catalogueImportModel(connection: Connection): Model<CatalogueImportDocument> {
  return (
    (connection.models['CatalogueImport'] as Model<CatalogueImportDocument> | undefined) ??
    connection.model('CatalogueImport', schema)
  );
}
