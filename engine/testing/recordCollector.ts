import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRecordReceiver } from '../receiver';
import type { EngineRecord, ValueType } from '../records';
import { silent } from '../log';
import type { Gap } from '../sequence';

export interface RecordCollector {
  url: string;
  /** By partition and position, once each, in order of arrival. */
  records: EngineRecord[];
  gaps: Gap[];
  /** Batches taken, repeated ones too. */
  batches: EngineRecord[][];
  /** While true every batch is answered 503. */
  refusing: boolean;
  /** The first record of that type for which the test holds, now or as soon as it comes. */
  until<T extends ValueType>(type: T, test: (record: EngineRecord<T>) => boolean): Promise<EngineRecord<T>>;
  stop(): Promise<void>;
}

/** A receiver that keeps everything in memory. */
export async function startRecordCollector(): Promise<RecordCollector> {
  const known = new Set<string>();
  const waiting = new Set<() => void>();
  const take = (batch: EngineRecord[]) => {
    collector.batches.push(batch);
    const fresh = batch.filter(
      ({ partitionId, position }) => !known.has(`${String(partitionId)}-${position}`),
    );
    fresh.forEach(({ partitionId, position }) => known.add(`${String(partitionId)}-${position}`));
    collector.records.push(...fresh);
    waiting.forEach((look) => {
      look();
    });
  };
  const server = createServer(
    createRecordReceiver({
      log: silent,
      onGap: (gap) => collector.gaps.push(gap),
      onRecords: (_partitionId, batch) => {
        if (collector.refusing) return Promise.reject(new Error('Not now'));
        take(batch);
        return Promise.resolve();
      },
    }),
  );
  const collector: RecordCollector = {
    url: `http://127.0.0.1:${String(await listen(server))}/records`,
    records: [],
    gaps: [],
    batches: [],
    refusing: false,
    until: <T extends ValueType>(type: T, test: (record: EngineRecord<T>) => boolean) =>
      new Promise<EngineRecord<T>>((resolve) => {
        const look = () => {
          const found = collector.records.find((record) => is(record, type) && test(record));
          if (!found) return;
          waiting.delete(look);
          resolve(found as EngineRecord<T>);
        };
        waiting.add(look);
        look();
      }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
  return collector;
}

export function is<T extends ValueType>(record: EngineRecord, type: T): record is EngineRecord<T> {
  return record.valueType === type;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
