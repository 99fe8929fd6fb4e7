import type { StoredDocument } from '../models/document';

export interface DocumentJson {
  id: string;
  paperId: string | null;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedBy: string;
  addedAt: string;
}

/** A document as the API shows it; its content is at `/api/dossiers/:code/documents/:id`. */
export function documentJson(document: StoredDocument): DocumentJson {
  const { paperId, fileName, mediaType, size, sha256, addedBy, addedAt } = document;
  return {
    id: document._id,
    paperId,
    fileName,
    mediaType,
    size,
    sha256,
    addedBy,
    addedAt: addedAt.toISOString(),
  };
}
