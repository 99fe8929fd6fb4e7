import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from './log';
import { parseRecords, UnreadableRecords } from './recordLines';
import type { EngineRecord } from './records';
import { createSequenceWatch } from './sequence';
import type { Gap } from './sequence';

export interface RecordReceiverOptions {
  /** Resolves once the records are stored for good. Called for one batch of a partition at a time, in order. */
  onRecords(partitionId: number, records: EngineRecord[]): Promise<void>;
  /** Records were lost between exporter and here: the history has a hole. They are stored all the same. */
  onGap?(gap: Gap): void;
  log: Log;
  /** Largest body taken, in bytes; 32 MiB if not given. The exporter sends up to 4 MiB and one record. */
  maxBytes?: number;
}

/**
 * The HTTP side of `engine/exporter`: POST of NDJSON with `x-partition-id`. It answers 204 after `onRecords` has
 * resolved and 503 when it has rejected; the exporter repeats what was not answered 2xx, without end and in order.
 */
export function createRecordReceiver(options: RecordReceiverOptions): RequestListener {
  const { log, maxBytes = 32 * 1024 * 1024 } = options;
  const takeTurns = createTurns();
  const watch = createSequenceWatch();

  const store = async (partitionId: number, records: EngineRecord[]) => {
    await options.onRecords(partitionId, records);
    for (const gap of watch.note(partitionId, records)) {
      log.error({ gap }, 'Records are missing between the engine and this receiver');
      options.onGap?.(gap);
    }
  };

  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return answer(response, 405);
    const partitionId = Number(request.headers['x-partition-id']);
    if (!Number.isInteger(partitionId) || partitionId < 1)
      return answer(response, 400, 'x-partition-id is missing');
    const body = await readBody(request, maxBytes);
    if (body === null) return answer(response, 413, `A body may have ${String(maxBytes)} bytes`);
    const records = parseRecords(body, partitionId);
    await takeTurns(partitionId, () => store(partitionId, records));
    answer(response, 204);
  };

  return (request, response) => {
    receive(request, response).catch((error: unknown) => {
      const status = error instanceof UnreadableRecords ? 400 : 503;
      log.error({ err: error }, 'Records were not taken in; the engine will send them again');
      answer(response, status, error instanceof Error ? error.message : '');
    });
  };
}

/** One at a time and in order for each partition: a repeated batch must not overtake the first attempt. */
function createTurns() {
  const last = new Map<number, Promise<void>>();
  return (partitionId: number, task: () => Promise<void>): Promise<void> => {
    const turn = (last.get(partitionId) ?? Promise.resolve()).catch(() => undefined).then(task);
    last.set(partitionId, turn);
    return turn;
  };
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, text = ''): void {
  if (!response.headersSent && !response.destroyed) response.writeHead(status).end(text);
}
