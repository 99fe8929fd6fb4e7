import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { EngineRecord } from '../../engine';
import type { Projection } from '../projections/projection';
import { firstCheckpoint, openCheckpoints } from './checkpoints';
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
export function createRunner(options: RunnerOptions): Runner {
  return new Ingest(options);
}

class Ingest implements Runner {
  private readonly opened = new Map<number, Promise<Partition>>();
  private readonly running = new Map<number, Partition>();
  private readonly context: PartitionContext;
  private readonly timer: NodeJS.Timeout;
  private starting: Promise<void> | null = null;
  private ticking: Promise<void> = Promise.resolve();

  constructor(private readonly options: RunnerOptions) {
    const { connection, log, now, permit = () => undefined } = options;
    this.context = {
      records: openRecordStore(connection),
      openings: createOpenings(connection),
      checkpoints: openCheckpoints(connection),
      gaps: openGaps(connection),
      log,
      now,
      permit,
    };
    this.timer = setInterval(() => {
      this.ticking = this.ticking.then(() => this.tick()).catch(warnBy(log));
    }, tickMs);
    this.started().catch(warnBy(log));
  }

  async append(partitionId: number, records: EngineRecord[]): Promise<void> {
    await this.started();
    await (await this.partition(partitionId)).append(records);
  }

  async idle(): Promise<void> {
    await this.started();
    for (const partition of this.running.values()) await partition.idle();
  }

  status(): ProjectionStatus[] {
    return this.partitionList().flatMap(({ lanes }) => lanes.map(statusOf));
  }

  partitions(): PartitionStatus[] {
    return this.partitionList().map(partitionStatusOf);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.allSettled([this.starting, this.ticking]);
    for (const partition of this.running.values()) await partition.stop();
  }

  private partitionList(): Partition[] {
    return [...this.running.values()].sort((a, b) => a.id - b.id);
  }

  /** A start that fails, the store being away, is tried again by whoever needs it next. */
  private started(): Promise<void> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    return this.starting;
  }

  private async start(): Promise<void> {
    await this.context.records.createIndexes();
    for (const { _id } of await this.context.gaps.load()) await this.partition(_id);
  }

  private partition(id: number): Promise<Partition> {
    const found = this.opened.get(id) ?? this.open(id);
    this.opened.set(id, found);
    found.catch(() => this.opened.delete(id));
    return found;
  }

  private async open(id: number): Promise<Partition> {
    const seen = await this.context.gaps.open(id);
    const saved = await this.context.checkpoints.load(id);
    const lanes = this.options.projections.map((projection) => {
      const first = firstCheckpoint(projection.name, projection.version, id);
      const checkpoint = saved.find(({ _id }) => _id === first._id) ?? first;
      return new Lane(projection, checkpoint, openDocuments(this.options.connection, projection.collection));
    });
    const partition = new Partition(id, lanes, seen, this.context);
    await partition.start();
    this.running.set(id, partition);
    return partition;
  }

  private async tick(): Promise<void> {
    await this.started();
    for (const { _id, request } of await this.context.checkpoints.findRequests()) {
      for (const partition of this.running.values()) partition.ask(_id, request);
    }
    for (const partition of this.running.values()) partition.refresh(this.options.now());
  }
}

const warnBy = (log: Logger) => (error: unknown) => {
  log.warn({ err: error }, 'The projections could not be looked after, trying again');
};

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
