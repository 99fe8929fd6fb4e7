import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Checkpoint, Checkpoints, Request } from './checkpoints';
import type { Lane } from './lane';
import type { Openings } from './openings';
import type { RecordStore } from './recordStore';

const batch = 2_000;
const longestPauseMs = 2_000;

export interface CatchUp {
  records: RecordStore;
  openings: Openings;
  checkpoints: Checkpoints;
  log: Logger;
  /** Position up to which live lanes have been given the records. */
  head(): number;
  /** Throws where this process may not write. */
  permit(): void;
  stopped(): boolean;
}

/** Brings a lane that is behind to the head by the stored records; ends when it is live, halted or stopped. */
export async function catchUp(lane: Lane, context: CatchUp): Promise<void> {
  let waitMs = 20;
  while (lane.state === 'behind' && !context.stopped()) {
    try {
      context.permit();
      await step(lane, context);
      waitMs = 20;
    } catch (error) {
      context.log.warn({ err: error, lane: lane.checkpoint._id }, 'A projection cannot go on, trying again');
      lane.fallBehind(error);
      await pause(waitMs);
      waitMs = Math.min(waitMs * 2, longestPauseMs);
    }
  }
}

async function step(lane: Lane, context: CatchUp): Promise<void> {
  if (lane.request) {
    await take(lane, lane.request, context);
  } else if (lane.position < context.head()) {
    await foldStored(lane, context);
  } else if (lane.checkpoint.replaying) {
    await settle(lane, await lane.finishReplay(), context);
    context.log.info({ lane: lane.checkpoint._id }, 'A projection has been replayed');
  } else {
    lane.state = 'live';
  }
}

async function take(lane: Lane, request: Request, context: CatchUp): Promise<void> {
  const checkpoint = lane.checkpointFor(request);
  await context.checkpoints.save([checkpoint], request);
  lane.forget();
  lane.request = null;
  lane.reach(checkpoint);
}

async function foldStored(
  lane: Lane,
  { records, openings, checkpoints, ...context }: CatchUp,
): Promise<void> {
  const { partitionId } = lane.checkpoint;
  const stored = await records.loadAfter(partitionId, lane.position, batch);
  const last = stored.at(-1);
  if (!last)
    throw new Error(`No record after ${lane.checkpoint._id}:${String(lane.position)}, yet there were some`);
  const reached = await lane.fold(await openings.attach(stored), new Date(last.timestamp));
  await settle(lane, reached, { checkpoints, ...context });
}

async function settle(
  lane: Lane,
  checkpoint: Checkpoint,
  { checkpoints, log }: Pick<CatchUp, 'checkpoints' | 'log'>,
): Promise<void> {
  await checkpoints.save([checkpoint]);
  lane.reach(checkpoint);
  if (checkpoint.failure) log.error({ lane: checkpoint._id, ...checkpoint.failure }, 'A projection halted');
}
