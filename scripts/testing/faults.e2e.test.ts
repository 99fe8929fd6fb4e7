import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client';
import { gatherEvidence, historyWith, linesOf } from './evidence';
import { openOffice, wayForward } from './persistentOffice';
import type { Batch, PersistentOffice } from './persistentOffice';
import { startStack } from './stack';
import type { Stack } from './stack';

const dossiersEach = 200;
const downForMs = 1_000;

let stack: Stack;
let office: PersistentOffice;
let auditor: Client;

beforeAll(async () => {
  stack = await startStack();
  office = await openOffice(stack);
  auditor = await stack.signIn('auditor');
}, 300_000);

afterAll(() => stack.stop(), 60_000);

/** Dossiers are being received, wait on every desk, and some have been handed over. */
async function inTheMiddle({ handedOver, finished }: Batch): Promise<void> {
  const failed = finished();
  while (handedOver.size < dossiersEach / 5) await Promise.race([pause(20), failed]);
}

/** Nothing is told twice, and every step of the way was completed, in its order. */
async function expectEveryStepOnce(code: string): Promise<void> {
  const told = linesOf(await historyWith(auditor, code, ({ kind }) => kind === 'ended'));
  expect(told).toEqual([...new Set(told)]);
  expect(told.filter((line) => line.startsWith('received '))).toHaveLength(1);
  expect(told.filter((line) => line.startsWith('task-completed '))).toEqual(
    wayForward.map((elementId) => `task-completed ${elementId}`),
  );
}

describe('kill -9 in the middle of 200 dossiers', () => {
  let total = 0;

  test.each(['api', 'store', 'engine'] as const)(
    'of the %s: each of them is in the history with every step exactly once',
    async (name) => {
      const batch = office.workOn(name, dossiersEach);
      await inTheMiddle(batch);
      await stack[name].kill();
      await pause(downForMs);
      await stack[name].start();
      await batch.finished();

      const codes = new Set(batch.received.values());
      expect(codes.size).toBe(dossiersEach);
      for (const code of codes) await expectEveryStepOnce(code);

      total += dossiersEach;
      const { sequence, ...counts } = await gatherEvidence(stack.mongodbUrl);
      expect(counts).toEqual({ caseFiles: total, dossiers: total, histories: total, begun: total });
      expect(sequence).toEqual(sequence.map((_, at) => at + 1));
    },
    300_000,
  );
});
