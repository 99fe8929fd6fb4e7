import type { AnyBulkWriteOperation } from 'mongodb';
import type { Connection } from 'mongoose';

/** How far a projection has come in a partition. */
export interface Checkpoint {
  /** `projection-partition` */
  _id: string;
  projection: string;
  partitionId: number;
  version: number;
  /** Raised by each replay; documents of earlier ones count as absent and are removed when it has caught up. */
  replay: number;
  replaying: boolean;
  /** Of the last record folded; 0 before the first. */
  position: number;
  /** The read model holds everything that happened until then. */
  asOf: Date;
  /** The record the projection threw at: it waits there. */
  failure: { recordId: string; message: string } | null;
}

/** What somebody outside asks of a projection; the runner takes it up within a second. */
export type Request = 'rebuild' | 'resume';

type CheckpointDocument = Checkpoint & { request?: Request };

export interface Checkpoints {
  load(partitionId: number): Promise<Checkpoint[]>;
  save(checkpoints: Checkpoint[], taken?: Request): Promise<void>;
  request(projection: string, request: Request): Promise<number>;
  findRequests(): Promise<{ _id: string; request: Request }[]>;
  find(projection: string): Promise<CheckpointDocument[]>;
}

export function openCheckpoints(connection: Connection): Checkpoints {
  const collection = connection.collection<CheckpointDocument>('checkpoints');
  return {
    load: (partitionId) => collection.find({ partitionId }, { projection: { request: 0 } }).toArray(),
    save: async (checkpoints, taken) => {
      if (checkpoints.length === 0) return;
      const writes = checkpoints.map((checkpoint) => writeFor(checkpoint, taken));
      await collection.bulkWrite(writes, { ordered: false });
    },
    request: async (projection, request) =>
      (await collection.updateMany({ projection }, { $set: { request } })).matchedCount,
    findRequests: async () => {
      const asked = await collection.find({ request: { $in: ['rebuild', 'resume'] } }).toArray();
      return asked.map(({ _id, request = 'resume' }) => ({ _id, request }));
    },
    find: (projection) => collection.find({ projection }).toArray(),
  };
}

/** A request made meanwhile stays, unless it is the one being taken up. */
function writeFor(
  { _id, ...checkpoint }: Checkpoint,
  taken: Request | undefined,
): AnyBulkWriteOperation<CheckpointDocument> {
  const update = { $set: checkpoint, ...(taken && { $unset: { request: true as const } }) };
  return { updateOne: { filter: { _id }, update, upsert: true } };
}

/** Where a projection begins in a partition it has not seen. */
export function firstCheckpoint(projection: string, version: number, partitionId: number): Checkpoint {
  return {
    _id: `${projection}-${String(partitionId)}`,
    ...{ projection, partitionId, version },
    replay: 1,
    replaying: false,
    position: 0,
    asOf: new Date(0),
    failure: null,
  };
}

/** Back to the first record, with new documents. */
export function replayed(checkpoint: Checkpoint, version: number): Checkpoint {
  const replay = checkpoint.replay + 1;
  return { ...checkpoint, version, replay, replaying: true, position: 0, asOf: new Date(0), failure: null };
}
