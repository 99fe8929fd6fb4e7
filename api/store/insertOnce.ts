import { MongoBulkWriteError, type WriteError } from 'mongodb';
import type { Connection, Model } from 'mongoose';
import { batchedOn } from './batched';

const duplicateKey = 11000;

/** Inserts a document, and those that others insert meanwhile with it; false where its id is there already. */
export const insertingOnce = <D extends { _id: string }>(
  modelFor: (connection: Connection) => Model<D>,
): ((connection: Connection, document: D) => Promise<boolean>) =>
  batchedOn(async (connection, documents) => {
    try {
      const { collectionName } = modelFor(connection).collection;
      const collection = connection.collection<{ _id: string }>(collectionName);
      await collection.insertMany([...documents], { ordered: false });
      return documents.map(() => true);
    } catch (error) {
      if (!(error instanceof MongoBulkWriteError)) throw error;
      const failures = new Map([error.writeErrors].flat().map((failure) => [failure.index, failure]));
      return documents.map((_document, index) => outcomeOf(failures.get(index)));
    }
  });

function outcomeOf(failure: WriteError | undefined): boolean | Error {
  if (!failure) return true;
  return failure.code === duplicateKey ? false : new Error(failure.errmsg);
}
