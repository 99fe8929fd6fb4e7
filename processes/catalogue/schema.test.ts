import { catalogueEntrySchema, type CatalogueEntry } from './schema';

const limit = { amount: 5, unit: 'working-days' } as const;
const entry: CatalogueEntry = {
  code: '1.000001',
  name: 'Cấp giấy phép',
  level: 'district',
  field: 'Thử',
  agency: 'UBND cấp huyện',
  limit: null,
  fee: '',
  result: '',
  source: 'thử',
  flow: { pattern: 'by-case' },
};

const faultsOf = (changes: Partial<CatalogueEntry>): string[] =>
  (catalogueEntrySchema.safeParse({ ...entry, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

const cases = (...ids: string[]) => ids.map((id) => ({ id, name: id, limit }));

test('a way that depends on the case needs cases to choose from', () => {
  expect(faultsOf({})).toEqual([
    'cases: the pattern by-case needs the cases that are chosen from at receipt',
  ]);
  expect(faultsOf({ cases: cases('cap-moi', 'cap-lai') })).toEqual([]);
  expect(faultsOf({ flow: { pattern: 'division' } })).toEqual([]);
});

test.each(['cap--moi', 'cap-', '-moi', 'Cấp'])('“%s” is no id: the engine could make no name of it', (id) => {
  expect(faultsOf({ cases: cases('cap-lai', id) })).toHaveLength(1);
});

test('each case has an id of its own, one that steps of all cases do not have', () => {
  expect(faultsOf({ cases: cases('cap-moi', 'cap-moi') })).toEqual(['cases: a case is listed twice']);
  expect(faultsOf({ cases: cases('cap-moi', 'common') })).toEqual(['cases.1.id: stands for all cases']);
});
