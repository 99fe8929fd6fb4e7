import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { EngineRecord } from '../../engine';

export interface BareReceiver {
  /** Every line taken so far, as the exporter sent it. */
  lines: string[];
  onRecord: (record: EngineRecord) => void;
  close(): void;
}

/** The least that hears the exporter: no store, no projection. What the raw figures are measured with. */
export async function startBareReceiver(port: number): Promise<BareReceiver> {
  const receiver: BareReceiver = {
    lines: [],
    onRecord: () => undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      response.end();
      for (const line of body.split('\n').filter(Boolean)) {
        receiver.lines.push(line);
        receiver.onRecord(JSON.parse(line) as EngineRecord);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return receiver;
}
