import fc from 'fast-check';
import { compileProcedure } from '../../../processes';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
import { lossesBetween } from '../../testing/roundTrip/lossesBetween';
import { readTree } from '../../testing/roundTrip/readTree';
import { dataFor } from '../../testing/workbench/dataFor';
import { actNames, type Edit } from '../../testing/workbench/edits';
import { openWorkbench } from '../../testing/workbench/openWorkbench';

let bench: Awaited<ReturnType<typeof openWorkbench>>;

beforeAll(async () => {
  bench = await openWorkbench();
}, 120_000);
afterAll(() => bench.close());

const text = fc
  .stringMatching(/^[A-Za-zÀ-ỹ0-9 <>&"'.,-]{1,40}$/)
  .map((words) => words.normalize('NFC').replace(/\s+/g, ' ').trim())
  .filter((words) => words !== '');

const edits: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(...actNames),
  row: fc.nat(60),
  other: fc.nat(60),
  text,
});

const all = sampleProcedures();

const compiledOf = async (number: number) => {
  const entry = all[number % all.length] ?? all[0];
  if (!entry) throw new Error('no procedures');
  const compiled = await compileProcedure(entry);
  return { bpmn: compiled.bpmn, data: dataFor(entry, compiled) };
};

/** The canvas measures a name anew that was changed; where its letters stand says nothing of the process. */
const isLabel = (difference: string) => difference.includes('> BPMNLabel');

/** It knows whole pixels only, once it has moved something. */
const isRounded = (difference: string) => {
  const [, before, after] = /"(-?[\d.]+)" became "(-?[\d.]+)"$/.exec(difference) ?? [];
  return Math.abs(Number(before) - Number(after)) < 1;
};

const differences = (one: string, other: string): string[] => {
  const [before, after] = [readTree(one), readTree(other)];
  const [losses, gains] = [lossesBetween(before, after), lossesBetween(after, before)];
  return [...losses, ...gains.map((gain) => `new: ${gain}`)].filter(
    (each) => !isLabel(each) && !isRounded(each),
  );
};

test('random edits on the table appear on the drawing and those on the drawing in the table; what is saved says the same, and undone all is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(200), fc.array(edits, { maxLength: 12 }), async (number, sequence) => {
      const { bpmn, data } = await compiledOf(number);
      await bench.call('open', bpmn, data);
      const before = await bench.call('xml');
      for (const edit of sequence) expect([edit, await bench.call('edit', edit)]).toEqual([edit, '']);
      const [table, saved] = [await bench.call('table'), await bench.call('xml')];
      expect(differences(before, await bench.call('undoAll'))).toEqual([]);
      await bench.call('open', saved, data);
      expect(await bench.call('table')).toEqual(table);
    }),
    { numRuns: 25, seed: 5, endOnFailure: true },
  );
}, 600_000);
