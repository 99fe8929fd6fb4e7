import fc from 'fast-check';
import { anyEntry, resolved } from '../catalogue/testing/anyEntry';
import type { ProcedureEntry } from '../entry';
import { apologyId } from '../patterns/apology';
import { receivingAgenciesFor, routeFor } from '../routing/routing';
import { lintModel } from '../rules';
import { compileProcedure } from './compileProcedure';
import type { CompiledProcedure } from './compileGraph';
import { toXml } from './moddle';
import { drawingFaultsOf } from './testing/drawingFaults';
import { overLimits } from './testing/overLimits';

/** The entry that a failure prints can be put into the catalogue as it is. */
test('any procedure that may stand in the catalogue becomes a lawful, drawn process, the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntry, async (published) => {
      const entry = resolved(published);
      const compiled = await compileProcedure(entry);
      expect((await compileProcedure(resolved(published))).bpmn).toBe(compiled.bpmn);
      expect(await toXml(compiled.definitions)).toBe(compiled.bpmn);
      expect(await errorsIn(entry, compiled)).toEqual([]);
      expect(await drawingFaultsOf(compiled.bpmn)).toEqual([]);
      expect(overLimits(entry)).toEqual([]);
      for (const office of receivingAgenciesFor(entry))
        expect(Object.keys(routeFor(entry, office)).sort()).toEqual(Object.keys(entry.slots).sort());
    }),
    { numRuns: 60 },
  );
}, 300_000);

async function errorsIn(entry: ProcedureEntry, { definitions, forms, decisions }: CompiledProcedure) {
  const findings = await lintModel(definitions, {
    slots: ['reception', ...Object.keys(entry.slots)],
    forms,
    decisions: decisions.map(({ id }) => id),
    processIds: [apologyId],
  });
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.en);
}
