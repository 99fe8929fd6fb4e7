import type { Connection, Model } from 'mongoose';
import { batchedOn } from './batched';

/** Finds a document by its id, and those that others ask for meanwhile with it; null where there is none. */
export const findingById = <D extends { _id: string }>(
  modelFor: (connection: Connection) => Model<D>,
): ((connection: Connection, id: string) => Promise<D | null>) =>
  batchedOn(async (connection, ids) => {
    const { collectionName } = modelFor(connection).collection;
    const wanted = { _id: { $in: [...new Set(ids)] } };
    const found = await connection.collection<{ _id: string }>(collectionName).find(wanted).toArray();
    const byId = new Map(found.map((document) => [document._id, document as D]));
    return ids.map((id) => byId.get(id) ?? null);
  });
