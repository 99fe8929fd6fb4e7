import type { Readable } from 'node:stream';
import { loadDossier } from '../actions/targets/dossier';
import type { Deps } from '../deps';
import { documentJson, readContent, type DocumentJson } from '../documents';
import { documentModel } from '../models/document';
import type { Officer } from '../models/officer';
import { problem } from '../problems';

/** The files of a dossier, oldest first. Throws `dossier-not-found`. */
export async function findDocuments(deps: Deps, officer: Officer, code: string): Promise<DocumentJson[]> {
  const { code: dossierCode } = await loadDossier(deps, officer, code);
  const found = await documentModel(deps.connection).find({ dossierCode }).sort({ addedAt: 1 }).lean();
  return found.map(documentJson);
}

export interface Download {
  document: DocumentJson;
  content: Readable;
}

/** Throws `dossier-not-found` or `document-not-found`. */
export async function getDocument(deps: Deps, officer: Officer, code: string, id: string): Promise<Download> {
  const { code: dossierCode } = await loadDossier(deps, officer, code);
  const found = await documentModel(deps.connection).findOne({ _id: id, dossierCode }).lean();
  if (!found) throw problem('document-not-found', { id });
  return { document: documentJson(found), content: readContent(deps.connection, found.fileId) };
}
