import type { Fact, Projection } from '../projections/projection';
import { recordIdFor } from '../projections/projection';
import { replayed, type Checkpoint, type Request } from './checkpoints';
import type { Documents } from './documents';
import { fold, idsOf } from './fold';

/**
 * One projection in one partition.
 *
 * `live` lanes fold what arrives, out of memory; `behind` ones read the stored records until they have caught up;
 * a `halted` one waits at the record its projection threw at.
 */
export class Lane {
  state: 'behind' | 'live' | 'halted' = 'behind';
  request: Request | null = null;
  /** Why it cannot go on at the moment; it tries again by itself. */
  trouble: string | null = null;
  private changed = false;
  private savedAt = 0;

  constructor(
    readonly projection: Projection<{ _id: string }>,
    public checkpoint: Checkpoint,
    private readonly documents: Documents,
  ) {
    if (checkpoint.version !== projection.version) this.request = 'rebuild';
    // Started again, perhaps with a correction: the record it halted at is tried once more.
    else if (checkpoint.failure) this.request = 'resume';
  }

  get position(): number {
    return this.checkpoint.position;
  }

  /** Writes what these facts, in order, change; answers the checkpoint that is true from then on. */
  async fold(facts: Fact[], asOf: Date): Promise<Checkpoint> {
    const { replay } = this.checkpoint;
    const fresh = facts.filter((fact) => Number(fact.position) > this.position);
    const documents = await this.documents.load(idsOf(this.projection, fresh), replay);
    const { changes, last, failure } = fold(this.projection, replay, documents, fresh);
    await this.documents.write(changes);
    this.changed ||= changes.size > 0;
    const position = last ? Number(last.position) : this.position;
    if (!failure) return { ...this.checkpoint, position, asOf };
    const { fact, error } = failure;
    const reached = last ? new Date(last.timestamp) : this.checkpoint.asOf;
    const halt = { recordId: recordIdFor(fact), message: error.message };
    return { ...this.checkpoint, position, asOf: reached, failure: halt };
  }

  /**
   * Whether a checkpoint has to be written: always with changed documents or a halt. One that has only moved on is
   * written once a second, for folding again what changes nothing is cheap.
   */
  mustSave(checkpoint: Checkpoint): boolean {
    return this.changed || checkpoint.failure !== null || checkpoint.asOf.getTime() - this.savedAt >= 1_000;
  }

  /** To be called when the checkpoint is durable, or need not be. */
  reach(checkpoint: Checkpoint, saved = true): void {
    this.checkpoint = checkpoint;
    this.trouble = null;
    if (saved) {
      this.changed = false;
      this.savedAt = checkpoint.asOf.getTime();
    }
    if (checkpoint.failure) this.state = 'halted';
  }

  /** The checkpoint with which a request is taken up. */
  checkpointFor(request: Request): Checkpoint {
    if (request === 'rebuild') return replayed(this.checkpoint, this.projection.version);
    return { ...this.checkpoint, failure: null };
  }

  fallBehind(reason?: unknown): void {
    this.state = 'behind';
    if (reason === undefined) return;
    this.trouble = reason instanceof Error ? reason.message : String(reason);
    this.documents.forget();
  }

  /** Ends a replay: the documents it did not make again go. */
  async finishReplay(): Promise<Checkpoint> {
    await this.documents.removeOlder(this.checkpoint.partitionId, this.checkpoint.replay);
    return { ...this.checkpoint, replaying: false };
  }

  forget(): void {
    this.documents.forget();
  }
}
