import fc from 'fast-check';
import { hoursOfLimit } from '../../calendar/hoursOfLimit';
import { loadAgencies } from '../../catalogue/catalogue';
import { stepsOf } from '../../compile/stepsOf';
import type { ProcedureEntry } from '../../entry';
import type { Level, TimeLimit } from '../../types';
import { resolveEntry } from '../resolve';
import { catalogueEntrySchema, type CatalogueEntry } from '../schema';
import { anyDepartment, anyFlow } from './anyFlow';
import { anyId, anyText } from './anyText';

const agencies = new Map(loadAgencies().map((agency) => [agency.id, agency]));

/** An entry as the catalogue's files have them, with all that follows from it. Throws when it is not well-formed. */
export function resolved(entry: CatalogueEntry): ProcedureEntry {
  return resolveEntry(catalogueEntrySchema.parse(entry), agencies);
}

/** From a working day to half a year: any pattern can be carried out in a day. */
const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.integer({ min: 8, max: 60 }).map((amount) => ({ amount, unit: 'working-hours' as const })),
  fc.integer({ min: 1, max: 120 }).map((amount) => ({ amount, unit: 'working-days' as const })),
  fc.integer({ min: 1, max: 180 }).map((amount) => ({ amount, unit: 'calendar-days' as const })),
  fc.constant({ amount: 1, unit: 'same-day' as const }),
);

const anyCaseId = anyId.filter((id) => id !== 'common');

const anyCases = fc.uniqueArray(fc.record({ id: anyCaseId, name: anyText, limit: anyLimit }), {
  selector: ({ id }) => id,
  minLength: 2,
  maxLength: 4,
});

/** A limit by case stands in place of the one limit; neither: the pattern's usual one is taken. */
const anyLimits: fc.Arbitrary<Pick<CatalogueEntry, 'limit' | 'cases'>> = fc.oneof(
  { weight: 3, arbitrary: anyLimit.map((limit) => ({ limit })) },
  { weight: 2, arbitrary: anyCases.map((cases) => ({ limit: null, cases })) },
  { weight: 1, arbitrary: fc.constant({ limit: null }) },
);

const anyPapers = fc.uniqueArray(fc.record({ id: anyId, name: anyText, required: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 12,
});

const anyFees = (cases: CatalogueEntry['cases'] = []) =>
  fc.array(
    fc.record(
      {
        ...(cases.length > 0 && { case: fc.constantFrom(...cases.map(({ id }) => id)) }),
        channel: fc.constantFrom('counter', 'post', 'online'),
        amount: fc.nat(5_000_000),
      },
      { requiredKeys: ['amount'] },
    ),
    { maxLength: 5 },
  );

/** Any procedure that may stand in the catalogue: with all it may state, each stated or left out. */
export const anyEntry: fc.Arbitrary<CatalogueEntry> = fc
  .record({ level: fc.constantFrom<Level>('province', 'district', 'commune'), limits: anyLimits })
  .chain(({ level, limits }) => {
    const always = {
      ...published,
      ...answering(level),
      flow: anyFlow(level, shortestOf(limits), limits.cases !== undefined),
    };
    const often = { ...stated, fees: anyFees(limits.cases) };
    return fc
      .record({ ...always, ...often }, { requiredKeys: Object.keys(always) as (keyof typeof always)[] })
      .map((entry) => ({ ...entry, ...limits, level }) as CatalogueEntry);
  })
  .chain(withStatedSteps);

const published = {
  code: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$/),
  name: anyText,
  field: anyText,
  fee: fc.oneof(fc.constant(''), anyText),
  result: anyText,
  source: anyText,
};

const stated = {
  papers: anyPapers,
  legalBasis: fc.array(anyText, { maxLength: 3 }),
  placeholder: fc.boolean(),
  afterSupplement: fc.constantFrom('restart', 'resume'),
  supplementWithin: fc.integer({ min: 4, max: 56 }),
};

/** Who answers for it: a department at the province's level, each agency of the level else. */
function answering(level: Level): Record<'agency' | 'responsible', fc.Arbitrary<string | undefined>> {
  if (level === 'province') return { agency: anyText, responsible: anyDepartment.map(({ id }) => id) };
  const agency = fc.constant(level === 'district' ? 'UBND cấp huyện' : 'UBND cấp xã');
  return { agency, responsible: fc.constant(undefined) };
}

const shortestOf = ({ limit, cases = [] }: Pick<CatalogueEntry, 'limit' | 'cases'>): number =>
  Math.min(...[limit ?? [], cases.map((each) => each.limit)].flat().map(hoursOfLimit), 40);

/** What a source may state of some steps: never more hours than the limit leaves them. */
function withStatedSteps(entry: CatalogueEntry): fc.Arbitrary<CatalogueEntry> {
  const steps = stepsOf(resolved(entry));
  const stated = steps.map(({ elementId, hours, kind }) =>
    fc
      .record(
        {
          name: anyText,
          unit: anyText,
          legalBasis: anyText,
          ...(kind === 'work' &&
            hours !== null && { hours: fc.integer({ min: 1, max: hours * 4 }).map((n) => n / 4) }),
        },
        { requiredKeys: [] },
      )
      .map((words) => [elementId, words] as const),
  );
  const some = fc.subarray(stated, { maxLength: 4 }).chain((each) => fc.tuple(...each));
  return fc.option(some, { nil: undefined }).map((each) => ({
    ...entry,
    flow: { ...entry.flow, ...(each && { steps: Object.fromEntries(each) }) },
  }));
}
