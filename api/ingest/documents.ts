import { LRUCache } from 'lru-cache';
import type { AnyBulkWriteOperation } from 'mongodb';
import type { Connection } from 'mongoose';
import type { Folded } from './fold';

/** The documents of one projection that come from one partition. Nobody else writes them. */
export interface Documents {
  load(ids: string[], replay: number): Promise<Map<string, Folded | null>>;
  write(changes: ReadonlyMap<string, Folded | null>): Promise<void>;
  /** Removes what replays before this one have left. */
  removeOlder(partitionId: number, replay: number): Promise<void>;
  /** After a write whose end is unknown: memory and store may differ. */
  forget(): void;
}

/** @param kept number of documents that stay in memory, the latest touched */
export function openDocuments(connection: Connection, name: string, kept = 1_000): Documents {
  const collection = connection.collection<Folded>(name);
  const cache = new LRUCache<string, Folded>({ max: kept });
  return {
    load: async (ids, replay) => {
      const documents = new Map<string, Folded | null>(ids.map((id) => [id, cache.get(id) ?? null]));
      const missing = ids.filter((id) => !documents.get(id));
      if (missing.length === 0) return documents;
      for (const document of await collection.find({ _id: { $in: missing } }).toArray()) {
        if (document.folded.replay === replay) documents.set(document._id, document);
      }
      return documents;
    },
    write: async (changes) => {
      if (changes.size === 0) return;
      await collection.bulkWrite([...changes].map(writeFor), { ordered: false });
      for (const [id, document] of changes) {
        if (document) cache.set(id, document);
        else cache.delete(id);
      }
    },
    removeOlder: async (partitionId, replay) => {
      const older = { 'folded.partitionId': partitionId, 'folded.replay': { $lt: replay } };
      await collection.deleteMany(older);
    },
    forget: () => {
      cache.clear();
    },
  };
}

function writeFor([_id, replacement]: [string, Folded | null]): AnyBulkWriteOperation<Folded> {
  return replacement
    ? { replaceOne: { filter: { _id }, replacement, upsert: true } }
    : { deleteOne: { filter: { _id } } };
}
