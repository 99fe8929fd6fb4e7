import { setTimeout as pause } from 'node:timers/promises';
import { startEngine } from './process';
import type { EngineRecord } from './records';
import { is } from './testing/recordCollector';
import { dossierProcess, form } from './testing/processes';
import { startTestEngine } from './testing/testEngine';
import type { TestEngine } from './testing/testEngine';

let test: TestEngine;

beforeAll(async () => {
  test = await startTestEngine();
  await test.engine.deploy([form, dossierProcess('dossier', ['appraise'])]);
}, 200_000);

afterAll(() => test.stop(), 60_000);

afterEach(() => {
  test.collector.refusing = false;
});

/** Ten at a time, as a busy counter would. */
async function openAll(codes: string[]): Promise<void> {
  const rest = [...codes];
  while (rest.length > 0) await Promise.all(rest.splice(0, 10).map(open));
}

function open(code: string): Promise<void> {
  return test.engine.publish({
    name: 'receive:dossier',
    correlationKey: code,
    messageId: code,
    timeToLiveMs: 3_600_000,
    variables: { agencies: { commune: 'xa-05830' } },
  });
}

const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1)}`);

const openedCodes = () =>
  test.collector.records.flatMap((r) =>
    is(r, 'MESSAGE_START_EVENT_SUBSCRIPTION') ? r.value.correlationKey : [],
  );

const arrived = (code: string) =>
  test.collector.until('MESSAGE_START_EVENT_SUBSCRIPTION', ({ value }) => value.correlationKey === code);

/** So that the engine comes back with what its exporter had noted, and not from the beginning. */
async function takeSnapshot(): Promise<void> {
  const partitions = `${test.process.managementAddress}/actuator/partitions`;
  await fetch(`${partitions}/takeSnapshot`, { method: 'POST' });
  for (;;) {
    const state = (await (await fetch(partitions)).json()) as Record<string, { snapshotId: string | null }>;
    if (Object.values(state).every(({ snapshotId }) => snapshotId)) return;
    await pause(100);
  }
}

function expectNothingLost(): void {
  const sequences = test.collector.records.map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  expect(test.collector.gaps).toEqual([]);
}

it('more records than fit into a batch, refused by the receiver, come again in order until it takes them', async () => {
  test.collector.refusing = true;
  await openAll(codes('refused', 110));
  expect(openedCodes()).toEqual([]);
  test.collector.refusing = false;
  await Promise.all(codes('refused', 110).map(arrived));
  expectNothingLost();
}, 120_000);

it('a lone record does not wait for company', async () => {
  const before = Date.now();
  await openAll(['lone']);
  await arrived('lone');
  expect(Date.now() - before).toBeLessThan(5_000);
});

it('an engine killed amid its work delivers everything it acknowledged, with the same sequence numbers', async () => {
  await openAll(codes('before', 50));
  await takeSnapshot();
  await openAll(codes('unsaved', 50));
  const numbered = new Map(test.collector.records.map(({ position, sequence }) => [position, sequence]));
  test.process.kill();
  await test.process.exited;
  await test.restart();
  await openAll(codes('after', 5));
  await Promise.all([...codes('before', 50), ...codes('unsaved', 50), ...codes('after', 5)].map(arrived));

  expectNothingLost();
  const again = test.collector.batches.flat().filter(({ position }) => numbered.has(position));
  expect(again.every((record: EngineRecord) => numbered.get(record.position) === record.sequence)).toBe(true);
}, 200_000);

it('an engine that is running keeps a second one off its ports and its data', async () => {
  await expect(test.restart()).rejects.toThrow(/Another engine \(process \d+\) is running/);
  await expect(startEngine({ ...test.settings, dataDir: `${test.settings.dataDir}-other` })).rejects.toThrow(
    /The engine needs port \d+, which another program is using\./,
  );
});
