import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { request } from 'undici';
import type { EngineRecord } from '../../engine';

export interface BareReceiver {
  /** Every line taken so far, as the exporter sent it. */
  lines: string[];
  onRecord: (record: EngineRecord) => void;
  close(): void;
}

/**
 * The least that hears the exporter: no store, no projection. What the raw figures are measured with.
 * @param passOnTo the URL to which everything is sent on to before the exporter gets its answer: with the ingest's address, the
 *   engine alone carries the same read models as the application
 */
export async function startBareReceiver(port: number, passOnTo: string | null = null): Promise<BareReceiver> {
  const receiver: BareReceiver = {
    lines: [],
    onRecord: () => undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer((incoming, response) => {
    void text(incoming).then(async (body) => {
      response.statusCode = passOnTo === null ? 200 : await passOn(passOnTo, incoming, body);
      response.end();
      if (response.statusCode >= 300) return;
      for (const line of body.split('\n').filter(Boolean)) {
        receiver.lines.push(line);
        receiver.onRecord(JSON.parse(line) as EngineRecord);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return receiver;
}

/** @returns the status the receiver behind answered; 503 when it is not there */
async function passOn(url: string, { headers: given }: IncomingMessage, body: string): Promise<number> {
  const headers = { 'x-partition-id': given['x-partition-id'] };
  try {
    const answer = await request(url, { method: 'POST', headers, body });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 503;
  }
}
