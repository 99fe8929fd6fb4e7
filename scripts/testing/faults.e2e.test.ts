import { setTimeout as pause } from 'node:timers/promises';
import { endedHistoryOf, gatherEvidence } from './evidence';
import { openOffice, wayForward } from './persistentOffice';
import type { Batch, PersistentOffice } from './persistentOffice';
import { startStack } from './stack';
import type { Stack } from './stack';

const dossiersEach = 200;
const downForMs = 1_000;

let stack: Stack;
let office: PersistentOffice;

beforeAll(async () => {
  stack = await startStack();
  office = await openOffice(stack);
}, 300_000);

afterAll(async () => {
  await stack.stop();
}, 60_000);

/** Some have ended, some are being received, most are on somebody's desk. */
async function inTheMiddle({ received, handedOver, finished }: Batch): Promise<void> {
  const isThere = () => received.size > dossiersEach / 2;
  void handedOver;
  while (!isThere()) await Promise.race([pause(20), finished]);
}

describe('kill -9 in the middle of 200 dossiers', () => {
  let before = 0;

  test.each(['api', 'store', 'engine'] as const)(
    'of the %s: every dossier is in the history with every step exactly once',
    async (name) => {
      const batch = office.workOn(name, dossiersEach);
      await inTheMiddle(batch);
      await stack[name].kill();
      await pause(downForMs);
      await stack[name].start();
      await batch.finished;

      const codes = [...batch.received.values()];
      expect(new Set(codes).size).toBe(dossiersEach);
      const auditor = await stack.signIn('auditor');
      for (const code of codes) {
        const items = await endedHistoryOf(auditor, code);
        const told = items.map(({ kind, elementId }) => `${kind} ${elementId}`);
        expect(told).toEqual([...new Set(told)]);
        expect(told.filter((line) => line.startsWith('received'))).toHaveLength(1);
        const completed = items.filter(({ kind }) => kind === 'task-completed');
        expect(completed.map(({ elementId }) => elementId)).toEqual(wayForward);
      }

      before += dossiersEach;
      const { sequence, ...counts } = await gatherEvidence(stack.mongodbUrl);
      expect(counts).toEqual({ caseFiles: before, dossiers: before, histories: before, begun: before });
      expect(sequence).toEqual(sequence.map((_, at) => at + 1));
    },
    180_000,
  );
});
