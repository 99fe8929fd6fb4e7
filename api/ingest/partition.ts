import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EngineRecord } from '../../engine';
import { catchUp } from './catchUp';
import type { Checkpoints, Request } from './checkpoints';
import type { Gap, Gaps } from './gaps';
import { gapBefore } from './gaps';
import type { Lane } from './lane';
import type { Openings } from './openings';
import type { RecordStore } from './recordStore';
import { requireSameLog } from './sameLog';

/** Records folded at once, and held in memory at most before an answer is held back. */
const batchSize = 2_000;
const mostWaiting = 20_000;
/** Folding rests this many times as long as it took: under load folds are few and large, a lone record waits little. */
const restFactor = 3;
const longestRestMs = 150;

export interface PartitionContext {
  records: RecordStore;
  openings: Openings;
  checkpoints: Checkpoints;
  gaps: Gaps;
  log: Logger;
  now: () => Date;
  permit(): void;
}

/** The records of one partition, stored and given to its lanes in order. */
export class Partition {
  private waiting: EngineRecord[] = [];
  private head = 0;
  private last: EngineRecord | null = null;
  private known = false;
  private stopped = false;
  private freshAt: Date | null = null;
  private nextFoldAt = 0;
  private appending: Promise<void> = Promise.resolve();
  private pumping: Promise<void> | null = null;
  private readonly catchingUp = new Set<Promise<void>>();

  constructor(
    readonly id: number,
    readonly lanes: Lane[],
    readonly gapsSeen: Gap[],
    private readonly context: PartitionContext,
  ) {}

  /** Finds where the stored records end and brings the lanes there. */
  async start(): Promise<void> {
    await this.findEnd();
    this.head = Number(this.last?.position ?? 0);
    for (const lane of this.lanes) this.catchUp(lane);
  }

  /** Resolves when the records are durable, and, under load, when enough of what waits has been folded. */
  async append(records: EngineRecord[]): Promise<void> {
    const mine = this.appending.catch(() => undefined).then(() => this.store(records));
    this.appending = mine;
    await mine;
    while (this.waiting.length > mostWaiting && this.pumping) await this.pumping;
  }

  /** A request for one of the lanes, by its checkpoint's id. */
  ask(checkpointId: string, request: Request): void {
    const lane = this.lanes.find(({ checkpoint }) => checkpoint._id === checkpointId);
    if (!lane || lane.request) return;
    lane.request = request;
    this.wake();
  }

  /** Has the freshness written as soon as nothing waits. */
  refresh(asOf: Date): void {
    this.freshAt = asOf;
    this.wake();
  }

  get pending(): number {
    return this.waiting.length;
  }

  get lastStored(): EngineRecord | null {
    return this.last;
  }

  private async store(records: EngineRecord[]): Promise<void> {
    this.context.permit();
    if (!this.known) await this.findEnd();
    const end = Number(this.last?.position ?? 0);
    const fresh = records.filter((record) => Number(record.position) > end);
    if (fresh.length < records.length) await requireSameLog(this.context.records, this.id, records);
    if (fresh.length === 0) return;
    await this.reportGaps(fresh);
    // What is not known to have been stored is looked up before the next batch.
    this.known = false;
    await this.context.openings.keep(fresh);
    await this.context.records.append(fresh);
    this.known = true;
    this.enqueue(fresh);
  }

  /** Also finds records that were stored though the answer was lost: nobody has folded them yet. */
  private async findEnd(): Promise<void> {
    const stored = await this.context.records.findLast(this.id);
    while (this.last && stored && this.last.position !== stored.position) {
      const unseen = await this.context.records.loadAfter(this.id, Number(this.last.position), batchSize);
      this.enqueue(unseen);
    }
    this.last = stored;
    this.known = true;
  }

  private enqueue(records: EngineRecord[]): void {
    this.waiting = this.waiting.concat(records);
    this.last = records.at(-1) ?? this.last;
    this.wake();
  }

  private async reportGaps(fresh: EngineRecord[]): Promise<void> {
    let before = this.last;
    for (const record of fresh) {
      const gap = gapBefore(before, record, this.context.now());
      before = record;
      if (!gap || this.gapsSeen.some(({ after }) => after === gap.after)) continue;
      this.gapsSeen.push(gap);
      this.context.log.error({ partitionId: this.id, ...gap }, 'Records are missing');
      await this.context.gaps.add(this.id, gap);
    }
  }

  private wake(): void {
    this.pumping ??= this.pump().finally(() => {
      this.pumping = null;
    });
  }

  private async pump(): Promise<void> {
    do {
      await this.untilNextFold();
      this.serveRequests();
      const facts = this.waiting.slice(0, batchSize);
      if (facts.length > 0) await this.foldAndRest(facts);
      this.waiting = this.waiting.slice(facts.length);
      await this.saveFreshness();
    } while (this.waiting.length > 0 && !this.stopped);
  }

  /** Several appends that come close together share a batch. */
  private async untilNextFold(): Promise<void> {
    const wait = this.stopped ? 0 : this.nextFoldAt - performance.now();
    await (wait > 0 ? pause(wait) : Promise.resolve());
  }

  private async foldAndRest(facts: EngineRecord[]): Promise<void> {
    const startedAt = performance.now();
    await this.foldLive(facts);
    const endedAt = performance.now();
    this.nextFoldAt = endedAt + Math.min(restFactor * (endedAt - startedAt), longestRestMs);
  }

  /** Lanes with a request leave the live ones. */
  private serveRequests(): void {
    for (const lane of this.lanes) {
      if (!lane.request || lane.state === 'behind') continue;
      lane.fallBehind();
      this.catchUp(lane);
    }
  }

  private async foldLive(batch: EngineRecord[]): Promise<void> {
    const last = batch.at(-1);
    this.head = Number(last?.position ?? this.head);
    const lanes = this.lanes.filter((lane) => lane.state === 'live');
    try {
      this.context.permit();
      const facts = await this.context.openings.attach(batch);
      const asOf = this.asOfAfter(batch);
      const reached = await Promise.all(
        lanes.map(async (lane) =>
          lane.fold(facts, asOf).catch((error: unknown) => this.dropOut(lane, error)),
        ),
      );
      const due = reached.filter((checkpoint, at) => checkpoint && lanes[at]?.mustSave(checkpoint));
      await this.context.checkpoints.save(due.filter((checkpoint) => checkpoint !== null));
      for (const [at, lane] of lanes.entries()) {
        const checkpoint = reached[at];
        if (checkpoint) this.reach(lane, checkpoint, due.includes(checkpoint));
      }
    } catch (error) {
      for (const lane of lanes) if (lane.state === 'live') this.dropOut(lane, error);
    }
  }

  /** Live lanes to which nothing is to be added are as fresh as the moment they were asked. */
  private async saveFreshness(): Promise<void> {
    const asOf = this.freshAt;
    if (!asOf || this.waiting.length > 0) return;
    this.freshAt = null;
    const lanes = this.lanes.filter((lane) => lane.state === 'live');
    const checkpoints = lanes.map(({ checkpoint }) => ({
      ...checkpoint,
      asOf: checkpoint.asOf > asOf ? checkpoint.asOf : asOf,
    }));
    try {
      await this.context.checkpoints.save(checkpoints);
      for (const [at, lane] of lanes.entries()) lane.reach(checkpoints[at] ?? lane.checkpoint);
    } catch (error) {
      this.context.log.warn({ err: error }, 'The freshness of the read models could not be written');
    }
  }

  private reach(lane: Lane, checkpoint: Lane['checkpoint'], saved: boolean): void {
    lane.reach(checkpoint, saved);
    if (!checkpoint.failure) return;
    this.context.log.error({ lane: checkpoint._id, ...checkpoint.failure }, 'A projection halted');
  }

  /** A lane whose write failed goes on from its checkpoint by the stored records. */
  private dropOut(lane: Lane, error: unknown): null {
    lane.fallBehind(error);
    this.catchUp(lane);
    return null;
  }

  /** With nothing left to fold the read models hold all that has arrived. */
  private asOfAfter(batch: EngineRecord[]): Date {
    const now = this.context.now();
    const last = batch.at(-1);
    return this.waiting.length > batch.length && last
      ? new Date(Math.min(last.timestamp, now.getTime()))
      : now;
  }

  private catchUp(lane: Lane): void {
    const context = { ...this.context, head: () => this.head, stopped: () => this.stopped };
    const run = catchUp(lane, context).finally(() => this.catchingUp.delete(run));
    this.catchingUp.add(run);
  }

  /** Resolves when nothing waits and every lane is live or halted. */
  async idle(): Promise<void> {
    while (this.pumping ?? this.catchingUp.size > 0) {
      await Promise.all([this.pumping, ...this.catchingUp]);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.appending.catch(() => undefined);
    await this.idle();
  }
}
