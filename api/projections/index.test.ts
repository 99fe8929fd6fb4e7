import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import fc from 'fast-check';
import { workingCalendar } from '../../processes';
import { projections } from '.';
import type { Fact } from './projection';
import { foldInBatches, loadFacts } from './testing/facts';

const all = projections(workingCalendar());
const facts = loadFacts();

describe('the list of projections', () => {
  it('names what lies in the folder, one file each', () => {
    const files = readdirSync(__dirname, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^\w+\.ts$/.test(entry.name))
      .map(({ name }) => parse(name).name)
      .filter((name) => !['index', 'projection'].includes(name));
    expect(all.map(({ name }) => name).sort()).toEqual(files.sort());
  });
});

/** Batches as an exporter may send them: cut anywhere, each beginning anywhere among what was sent before. */
const deliveries = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 60 }), back: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 20,
    maxLength: 60,
  })
  .map((steps) => {
    const batches: Fact[][] = [];
    let sent = 0;
    for (const { size, back } of steps) {
      batches.push(facts.slice(Math.max(0, sent - back), sent + size));
      sent = Math.max(sent, Math.min(facts.length, sent + size));
    }
    return [...batches, facts.slice(sent)];
  });

describe.each(all)('$name', (projection) => {
  it('gives the same documents however the records are cut into batches and repeated', () => {
    const oneByOne = foldInBatches(
      projection,
      facts.map((fact) => [fact]),
    );
    fc.assert(
      fc.property(deliveries, (batches) => {
        expect(foldInBatches(projection, batches)).toEqual(oneByOne);
      }),
      { numRuns: 30 },
    );
  });
});
