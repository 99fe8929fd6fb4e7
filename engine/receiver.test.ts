import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { silent } from './log';
import { createRecordReceiver } from './receiver';
import type { EngineRecord } from './records';
import type { Gap } from './sequence';

const captured = readFileSync(path.join(__dirname, 'fixtures/records.ndjson'), 'utf8').trim().split('\n');
const lines = (from: number, to: number) => captured.slice(from, to).join('\n') + '\n';

let server: Server;
let stored: EngineRecord[];
let gaps: Gap[];
let store: (records: EngineRecord[]) => Promise<void>;

beforeEach(async () => {
  [stored, gaps] = [[], []];
  store = (records) => Promise.resolve(void stored.push(...records));
  const receiver = createRecordReceiver({
    onRecords: (_partitionId, records) => store(records),
    onGap: (gap) => gaps.push(gap),
    log: silent,
    maxBytes: 100_000,
  });
  server = createServer(receiver);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function post(body: string, partitionId = '1'): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-partition-id': partitionId };
  return (await fetch(`http://127.0.0.1:${String(port)}/records`, { method: 'POST', headers, body })).status;
}

it('records are answered for once they are stored', async () => {
  expect(await post(lines(0, 10))).toBe(204);
  expect(stored.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('records that could not be stored are asked for again', async () => {
  store = () => Promise.reject(new Error('The store is away'));
  expect(await post(lines(0, 10))).toBe(503);
});

it('a batch waits for the one before it', async () => {
  const order: string[] = [];
  store = async ([first]) => {
    order.push(`begin ${String(first?.sequence)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push(`end ${String(first?.sequence)}`);
  };
  const first = post(lines(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([first, post(lines(10, 20))]);
  expect(order).toEqual(['begin 1', 'end 1', 'begin 11', 'end 11']);
});

it('a repeated batch is no gap; a missing one is reported, and what came is kept', async () => {
  await post(lines(0, 10));
  await post(lines(5, 15));
  expect(gaps).toEqual([]);
  expect(await post(lines(20, 22))).toBe(204);
  expect(gaps).toEqual([{ partitionId: 1, from: 16, to: 20 }]);
  expect(stored.at(-1)?.sequence).toBe(22);
});

it('what is not from the exporter is refused', async () => {
  expect(await post(lines(0, 1), 'first')).toBe(400);
  expect(await post(lines(0, 1), '2')).toBe(400);
  expect(await post('{"partitionId":1')).toBe(400);
  expect(await post('null')).toBe(400);
  expect(await post(lines(0, 97) + lines(0, 97))).toBe(413);
  expect(stored).toEqual([]);
});

it('keys, positions and formerly long numbers are text; times and numbers in variables are numbers', async () => {
  await post(lines(0, 97));
  const opened = stored.find((record) => record.valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION');
  expect(opened).toMatchObject({
    key: expect.stringMatching(/^\d{16}$/) as string,
    position: expect.stringMatching(/^\d+$/) as string,
    timestamp: expect.any(Number) as number,
    value: {
      processInstanceKey: expect.stringMatching(/^\d{16}$/) as string,
      variables: { count: 42, share: 1.5, big: 9007199254740991 },
    },
  });
});
