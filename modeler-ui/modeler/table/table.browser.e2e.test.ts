import fc from 'fast-check';
import { compileProcedure, type ProcedureEntry } from '../../../processes';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
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

const open = async (entry: ProcedureEntry): Promise<string> => {
  const compiled = await compileProcedure(entry);
  await bench.call('open', compiled.bpmn, dataFor(entry, compiled));
  return compiled.bpmn;
};

/** From sources, of every kind: chains, branches at the same time, cases, payment, posting. */
const some = sampleProcedures().filter((_entry, index) => index % 5 === 0);

test('random edits on the table appear on the drawing and those on the drawing in the table; what is saved says the same, and undone all is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...some), fc.array(edits, { maxLength: 12 }), async (entry, all) => {
      const before = await open(entry);
      for (const edit of all) expect([edit, await bench.call('edit', edit)]).toEqual([edit, '']);
      const [table, saved] = [await bench.call('table'), await bench.call('xml')];
      expect(await bench.call('undoAll')).toBe(before);
      const compiled = await compileProcedure(entry);
      await bench.call('open', saved, dataFor(entry, compiled));
      expect(await bench.call('table')).toEqual(table);
    }),
    { numRuns: 25, seed: 5 },
  );
}, 600_000);
