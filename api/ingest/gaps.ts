import type { Connection } from 'mongoose';
import type { EngineRecord } from '../../engine';

/** Records that never arrived: sequence numbers between two that did. */
export interface Gap {
  /** Sequence number before the missing ones. */
  after: number;
  before: number;
  noticedAt: Date;
}

interface PartitionDocument {
  /** The partition's number. */
  _id: number;
  gaps: Gap[];
}

/** The partitions that have sent records, with what is missing of them. */
export interface Gaps {
  load(): Promise<PartitionDocument[]>;
  /** Makes a partition known before its first record is stored; answers what is missing of it. */
  open(partitionId: number): Promise<Gap[]>;
  add(partitionId: number, gap: Gap): Promise<void>;
}

export function openGaps(connection: Connection): Gaps {
  const partitions = connection.collection<PartitionDocument>('partitions');
  return {
    load: () => partitions.find().toArray(),
    open: async (_id) => {
      await partitions.updateOne({ _id }, { $setOnInsert: { gaps: [] } }, { upsert: true });
      return (await partitions.findOne({ _id }))?.gaps ?? [];
    },
    add: async (_id, gap) => void (await partitions.updateOne({ _id }, { $push: { gaps: gap } })),
  };
}

/** The exporter numbers what it sends from 1, without holes. */
export function gapBefore(last: EngineRecord | null, next: EngineRecord, noticedAt: Date): Gap | null {
  const after = last?.sequence ?? 0;
  return next.sequence === after + 1 ? null : { after, before: next.sequence, noticedAt };
}
