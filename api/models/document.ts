import { Schema, type Connection, type Model, type Types } from 'mongoose';

/** A file of a dossier: written after its content is whole in GridFS, so that what is listed can be read. */
export interface StoredDocument {
  _id: string;
  dossierCode: string;
  /** The paper of the procedure it stands for; null for anything else. */
  paperId: string | null;
  /** NFC, without path or control characters. */
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** The content's id in GridFS. */
  fileId: Types.ObjectId;
  /** Agencies of the dossier, by id: who may see it. */
  agencies: string[];
  addedBy: string;
  addedAt: Date;
  actionId: string;
}

const schema = new Schema<StoredDocument>(
  {
    _id: { type: String, required: true },
    dossierCode: { type: String, required: true },
    paperId: { type: String, default: null },
    fileName: { type: String, required: true },
    mediaType: { type: String, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    fileId: { type: Schema.Types.ObjectId, required: true },
    agencies: { type: [String], required: true },
    addedBy: { type: String, required: true },
    addedAt: { type: Date, required: true },
    actionId: { type: String, required: true },
  },
  { collection: 'documents', versionKey: false },
)
  .index({ dossierCode: 1, addedAt: 1 })
  .index({ fileId: 1 });

export function documentModel(connection: Connection): Model<StoredDocument> {
  return (
    (connection.models['Document'] as Model<StoredDocument> | undefined) ??
    connection.model('Document', schema)
  );
}
