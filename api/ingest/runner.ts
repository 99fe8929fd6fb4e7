import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { EngineRecord } from '../../engine';
import type { Projection } from '../projections/projection';
import { firstCheckpoint, openCheckpoints, type Checkpoint } from './checkpoints';
import { openDocuments } from './documents';
import { openGaps, type Gap } from './gaps';
import { Lane } from './lane';
import { createOpenings } from './openings';
import { Partition, type PartitionContext } from './partition';
import { openRecordStore } from './recordStore';

export interface RunnerOptions {
  connection: Connection;
  projections: Projection<{ _id: string }>[];
  log: Logger;
  now: () => Date;
  /** Throws where another process has the right to write. */
  permit?: () => void;
}

export interface ProjectionStatus {
  name: string;
  version: number;
  partition: number;
  position: number;
  state: 'running' | 'halted';
  /** Reads stored records: after a start, a fault or a request to rebuild. */
  catchingUp: boolean;
  asOf: Date;
  /** Why it is halted, with the record's id, or what it is struggling with. */
  error?: string;
}

export interface PartitionStatus {
  partition: number;
  /** Position and sequence number of the last record stored. */
  position: string | null;
  sequence: number;
  pending: number;
  gaps: Gap[];
}

export interface Runner {
  /** Resolves when the records are durable; the projections follow. In order within a partition. */
  append(partitionId: number, records: EngineRecord[]): Promise<void>;
  /** Resolves when every projection has folded all there is, or halted. */
  idle(): Promise<void>;
  status(): ProjectionStatus[];
  partitions(): PartitionStatus[];
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

const tickMs = 1_000;

/** Stores records and keeps the read models at their head. Begins at once, from where it was. */
export function createRunner({ permit = () => undefined, ...options }: RunnerOptions): Runner {
  const { connection, projections, log, now } = options;
  const checkpoints = openCheckpoints(connection);
  const gaps = openGaps(connection);
  const partitions = new Map<number, Partition>();
  const opening = new Map<number, Promise<Partition>>();
  const openings = createOpenings(connection);
  const context: Promise<PartitionContext> = openRecordStore(connection).then((records) => {
    return { records, openings, checkpoints, gaps, log, now, permit };
  });

  const addPartition = async (id: number, saved: Checkpoint[], seen: Gap[]): Promise<Partition> => {
    const lanes = projections.map((projection) => {
      const first = firstCheckpoint(projection.name, projection.version, id);
      const checkpoint = saved.find(({ _id }) => _id === first._id) ?? first;
      return new Lane(projection, checkpoint, openDocuments(connection, projection.collection));
    });
    const partition = new Partition(id, lanes, await context);
    partition.gapsSeen.push(...seen);
    await partition.start();
    partitions.set(id, partition);
    return partition;
  };

  const started = (async () => {
    const saved = await checkpoints.load();
    for (const { _id, gaps: seen } of await gaps.load()) {
      const partition = addPartition(_id, saved, seen);
      opening.set(_id, partition);
      await partition;
    }
  })();
  started.catch((error: unknown) => {
    log.error({ error }, 'The projections could not be started');
  });

  const openPartition = async (id: number): Promise<Partition> => {
    await gaps.open(id);
    return addPartition(id, await checkpoints.load(), []);
  };

  const partitionFor = async (id: number): Promise<Partition> => {
    await started;
    const found = opening.get(id) ?? openPartition(id);
    opening.set(id, found);
    // One that could not be opened is tried again with the next records.
    found.catch(() => opening.delete(id));
    return found;
  };

  const tick = async () => {
    for (const { _id, request } of await checkpoints.findRequests()) {
      for (const partition of partitions.values()) {
        const lane = partition.lanes.find(({ checkpoint }) => checkpoint._id === _id);
        if (!lane || lane.request) continue;
        lane.request = request;
        partition.wake();
      }
    }
    const at = now();
    const current = [...partitions.values()].filter((partition) => partition.isCurrent);
    const live = current.flatMap(({ lanes }) => lanes.filter(({ state }) => state === 'live'));
    for (const lane of live) lane.checkpoint = { ...lane.checkpoint, asOf: at };
    if (live.length > 0)
      await checkpoints.touch(
        live.map((lane) => lane.checkpoint._id),
        at,
      );
  };

  let ticking: Promise<void> = started;
  const timer = setInterval(() => {
    ticking = ticking.then(tick).catch((error: unknown) => {
      log.warn({ error }, 'The freshness of the read models could not be written');
    });
  }, tickMs);

  return {
    append: async (partitionId, records) => (await partitionFor(partitionId)).append(records),
    idle: async () => {
      await started;
      for (const partition of partitions.values()) await partition.idle();
    },
    status: () => [...partitions.values()].flatMap(({ lanes }) => lanes.map(statusOf)),
    partitions: () => [...partitions.values()].map(partitionStatusOf),
    stop: async () => {
      clearInterval(timer);
      await ticking.catch(() => undefined);
      for (const partition of partitions.values()) await partition.stop();
    },
  };
}

function statusOf({ checkpoint, projection, state, trouble }: Lane): ProjectionStatus {
  const { failure, partitionId, position, asOf } = checkpoint;
  const error = failure ? `${failure.recordId}: ${failure.message}` : trouble;
  return {
    name: projection.name,
    version: projection.version,
    partition: partitionId,
    position,
    state: state === 'halted' ? 'halted' : 'running',
    catchingUp: state === 'behind',
    asOf,
    ...(error && { error }),
  };
}

function partitionStatusOf({ id, lastStored, pending, gapsSeen }: Partition): PartitionStatus {
  return {
    partition: id,
    position: lastStored?.position ?? null,
    sequence: lastStored?.sequence ?? 0,
    pending,
    gaps: gapsSeen,
  };
}
