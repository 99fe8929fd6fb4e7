import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createRecordReceiver } from '../../engine';
import { healthOf } from './health';
import type { Runner } from './runner';

export interface IngestOptions {
  /** null while another process holds the lease: records are then refused, and the engine keeps them. */
  runner(): Runner | null;
  now: () => Date;
  log: Logger;
}

/** POST /records from the engine's exporter, GET /health. It has no authentication: bind it to loopback. */
export function createIngestListener({ runner, now, log }: IngestOptions): RequestListener {
  const receive = createRecordReceiver({
    onRecords: async (partitionId, records) => {
      const running = runner();
      if (!running) throw new Error('The ingest is waiting for its lease');
      await running.append(partitionId, records);
    },
    log,
  });
  const health: RequestListener = (_, response) => {
    const body = healthOf(runner(), now());
    answer(response, body.status === 'waiting' ? 503 : 200, body);
  };
  return (request, response) => {
    const listener = listenerFor(request, { receive, health });
    if (listener) listener(request, response);
    else answer(response, 404, { status: 'not-found' });
  };
}

function listenerFor(
  { method, url = '' }: IncomingMessage,
  { receive, health }: { receive: RequestListener; health: RequestListener },
): RequestListener | undefined {
  const path = url.split('?', 1)[0];
  if (path === '/records') return receive;
  return path === '/health' && method === 'GET' ? health : undefined;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
