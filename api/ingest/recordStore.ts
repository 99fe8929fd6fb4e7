import type { Collection, Connection } from 'mongoose';
import type { EngineRecord } from '../../engine';
import { recordIdFor } from '../projections/projection';

/**
 * A record as it is kept. The value stays JSON text, so that no rule of the store about names or numbers can refuse
 * or change a fact.
 */
interface StoredRecord extends Omit<EngineRecord, 'position' | 'value'> {
  _id: string;
  /** A number: positions count from 1 in each partition and do not leave the safe integers. */
  position: number;
  value: string;
}

export interface RecordStore {
  createIndexes(): Promise<void>;
  /** Resolves when all are durable. They must follow, in order, everything appended to the partition before. */
  append(records: EngineRecord[]): Promise<void>;
  /** In order, those after a position. */
  loadAfter(partitionId: number, position: number, limit: number): Promise<EngineRecord[]>;
  /** The partition's latest record. */
  findLast(partitionId: number): Promise<EngineRecord | null>;
}

/** `records`: append only, written by the ingest alone, the one collection that cannot be made again. */
export function openRecordStore(connection: Connection): RecordStore {
  const records: Collection<StoredRecord> = connection.collection('records');
  return {
    createIndexes: async () => void (await records.createIndex({ partitionId: 1, position: 1 })),
    // Ordered, so that after a crash what is there is the beginning of the batch, without holes.
    append: async (batch) => void (await records.insertMany(batch.map(storedFor), { ordered: true })),
    loadAfter: async (partitionId, position, limit) => {
      const query = { partitionId, position: { $gt: position } };
      const found = await records.find(query).sort({ position: 1 }).limit(limit).toArray();
      return found.map(recordFrom);
    },
    findLast: async (partitionId) => {
      const [last] = await records.find({ partitionId }).sort({ position: -1 }).limit(1).toArray();
      return last ? recordFrom(last) : null;
    },
  };
}

function storedFor(record: EngineRecord): StoredRecord {
  return {
    _id: recordIdFor(record),
    ...record,
    position: Number(record.position),
    value: JSON.stringify(record.value),
  };
}

function recordFrom(stored: StoredRecord): EngineRecord {
  const { partitionId, position, sequence, key, timestamp, valueType, intent, value } = stored;
  const parsed = JSON.parse(value) as EngineRecord['value'];
  return {
    partitionId,
    position: String(position),
    sequence,
    key,
    timestamp,
    valueType,
    intent,
    value: parsed,
  };
}
