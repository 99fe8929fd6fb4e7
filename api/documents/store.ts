import type { Connection } from 'mongoose';
import { documentModel, type StoredDocument } from '../models/document';
import { isDuplicate } from '../store';
import type { SentFile } from './inspect';
import { findContents, removeContent, storeContent } from './content';

export async function readStored(connection: Connection, id: string): Promise<StoredDocument | null> {
  return documentModel(connection).findById(id).lean();
}

/**
 * Content first, then the document that names it: what is listed is whole. Where the same document was stored
 * meanwhile, that one stays and this content goes.
 */
export async function storeDocument(
  connection: Connection,
  document: Omit<StoredDocument, 'fileId'>,
  file: SentFile,
): Promise<StoredDocument> {
  const fileId = await storeContent(connection, file.name, file.content);
  const stored = { ...document, fileId };
  try {
    await documentModel(connection).create(stored);
    return stored;
  } catch (error) {
    await removeContent(connection, fileId);
    const other = isDuplicate(error) ? await readStored(connection, document._id) : null;
    if (other) return other;
    throw error;
  }
}

/** Removes contents that no document names: their upload died between the two writes. Returns how many. */
export async function removeForgottenContents(connection: Connection, before: Date): Promise<number> {
  let removed = 0;
  for (const fileId of await findContents(connection, before)) {
    if (await documentModel(connection).exists({ fileId })) continue;
    await removeContent(connection, fileId);
    removed += 1;
  }
  return removed;
}
