import fc from 'fast-check';
import { startTestEngine, type TestEngine } from '../../engine/testing/testEngine';
import { anyEntry, resolved } from '../../processes/catalogue/testing/anyEntry';
import { graphFor } from '../../processes/compile/graphFor';
import { plansFor } from './branchPlans';
import { deployProcedure, strayed } from './driver';

/** About as many as the engine carries through in a minute. */
const procedures = 30;

let engine: TestEngine;
let number = 0;

beforeAll(async () => {
  engine = await startTestEngine();
}, 120_000);

afterAll(() => engine.stop(), 60_000);

/** A failure prints the seed and the entry, which can be put into the catalogue as it is. */
test('any procedure that may stand in the catalogue is deployed, and its dossiers end lawfully by every branch', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntry, async (published) => {
      const entry = resolved(published);
      const script = await deployProcedure(engine, entry);
      engine.collector.records.length = 0;
      number += 1;
      expect(await strayed(engine, script, plansFor(graphFor(entry)), `any-${String(number)}`)).toEqual([]);
    }),
    // Dossiers in the engine cannot be taken back, and a smaller entry would cost minutes.
    { numRuns: procedures, endOnFailure: true, timeout: 60_000, interruptAfterTimeLimit: 90_000 },
  );
}, 240_000);
