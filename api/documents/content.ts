import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, type ObjectId } from 'mongodb';
import type { Connection } from 'mongoose';

const bucketName = 'documentContents';

function bucketOf(connection: Connection): GridFSBucket {
  const { db } = connection;
  if (!db) throw new Error('the document store is not connected');
  return new GridFSBucket(db, { bucketName });
}

/** Stores the whole content; a broken upload leaves nothing behind. */
export async function storeContent(connection: Connection, name: string, content: Buffer): Promise<ObjectId> {
  const upload = bucketOf(connection).openUploadStream(name);
  try {
    await pipeline(Readable.from([content]), upload);
    return upload.id;
  } catch (error) {
    await upload.abort().catch(() => undefined);
    throw error;
  }
}

export function readContent(connection: Connection, fileId: ObjectId): Readable {
  return bucketOf(connection).openDownloadStream(fileId);
}

export async function removeContent(connection: Connection, fileId: ObjectId): Promise<void> {
  await bucketOf(connection).delete(fileId);
}

/** Contents stored before a moment, by id. */
export async function findContents(connection: Connection, before: Date): Promise<ObjectId[]> {
  const files = await bucketOf(connection)
    .find({ uploadDate: { $lt: before } }, { projection: { _id: 1 } })
    .toArray();
  return files.map(({ _id }) => _id);
}
