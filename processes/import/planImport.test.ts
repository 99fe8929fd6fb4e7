import { loadAgencies, loadCatalogue } from '../catalogue/catalogue';
import { laidOver, type Overlay } from '../catalogue/overlay';
import { catalogueEntrySchema, type CatalogueEntry } from '../catalogue/schema';
import { applyImport, planImport, readList, type ImportPlan, type PlanOptions } from '.';
import { workbook } from './testing/workbook';

const agencies = loadAgencies();
const catalogue = loadCatalogue();
const empty: Overlay = { entries: [], removed: [] };
const entryOf = (code: string, among = catalogue) => among.find((entry) => entry.code === code);

const headings = [
  'Mã TTHC',
  'Tên thủ tục hành chính',
  'Cấp thực hiện',
  'Lĩnh vực',
  'Cơ quan thực hiện',
  'Thời hạn giải quyết',
  'Tình trạng',
];
const levels = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };
const rowOf = ({ code, name, level, field }: CatalogueEntry) => [code, name, levels[level], field];
const listOf = (...rows: string[][]) => readList(workbook([headings, ...rows]));
const plan = (rows: string[][], options?: PlanOptions) =>
  planImport(listOf(...rows), catalogue, agencies, options);
const faults = ({ findings }: ImportPlan) => findings.map(({ code, row, column }) => [code, row, column]);

const pharmacy = catalogue.filter(({ field, placeholder }) => field === 'Dược' && !placeholder);
const rows = pharmacy.map(rowOf);
const unheardOf = [
  '1.999001',
  'Cấp lại Chứng chỉ hành nghề dược',
  'Cấp tỉnh',
  'Dược',
  'Sở Y tế',
  '5 ngày làm việc',
];

test('a list that says what the catalogue says changes nothing', () => {
  const { unchanged, ...rest } = plan(rows);
  expect(unchanged).toHaveLength(pharmacy.length);
  expect(rest).toEqual({ added: [], changed: [], withdrawn: [], findings: [], applicable: true });
});

test('the whole catalogue, given back, changes nothing', () => {
  const real = catalogue.filter(({ placeholder }) => !placeholder);
  const { added, changed, unchanged, withdrawn, findings } = plan(real.map(rowOf), { complete: true });
  expect([added, changed, withdrawn, findings, unchanged.length]).toEqual([[], [], [], [], real.length]);
});

test('a change is shown field by field, with its row; an empty cell changes nothing', () => {
  const [first = [], ...rest] = rows;
  const { changed } = plan([
    [first[0] ?? '', first[1] ?? '', 'Cấp tỉnh', 'Dược', '', '9 ngày làm việc'],
    ...rest,
  ]);
  const from = pharmacy[0]?.limit;
  expect(changed).toEqual([
    expect.objectContaining({
      row: 2,
      changes: [{ field: 'limit', from, to: { amount: 9, unit: 'working-days' } }],
    }),
  ]);
});

test('a new procedure takes the place of a placeholder of its level and field', () => {
  const { added } = plan([...rows, unheardOf]);
  expect(added).toEqual([
    expect.objectContaining({
      row: pharmacy.length + 2,
      entry: expect.objectContaining({
        code: '1.999001',
        responsible: 'so-y-te',
        limit: { amount: 5, unit: 'working-days' },
      }) as unknown,
      replaces: expect.objectContaining({ placeholder: true, level: 'province', field: 'Dược' }) as unknown,
    }),
  ]);
});

test('what a field’s list no longer names is withdrawn; other fields are left alone', () => {
  const { withdrawn } = plan(rows.slice(1));
  expect(withdrawn).toEqual([{ row: null, entry: pharmacy[0] }]);
});

test('a row may say itself that its procedure is abolished', () => {
  const [first = [], ...rest] = rows;
  expect(plan([[...first, '', '', 'Bãi bỏ'], ...rest]).withdrawn).toEqual([{ row: 2, entry: pharmacy[0] }]);
});

test('a national code takes over from one of our own, and keeps its way of working', () => {
  const own = catalogue.find(({ code }) => code.startsWith('TN-T-'));
  const { added } = plan([['1.999002', own?.name ?? '', 'Cấp tỉnh', own?.field ?? '', 'Sở Y tế']]);
  expect(added[0]).toMatchObject({ entry: { code: '1.999002', flow: own?.flow }, replaces: own });
});

test('a code that stands on another level already gets the level’s letter', () => {
  const [first] = pharmacy;
  const { added } = plan([[first?.code ?? '', 'Việc khác', 'Cấp xã', 'Dược', 'UBND cấp xã']]);
  expect(added.map(({ entry }) => entry.code)).toEqual([`${first?.code ?? ''}-X`]);
});

describe('a fault', () => {
  test.each([
    ['a code twice', [unheardOf, unheardOf], ['duplicate-code', 3, 'A (Mã TTHC)']],
    [
      'an unknown agency',
      [[...unheardOf.slice(0, 4), 'Bộ Y tế']],
      ['unknown-agency', 2, 'E (Cơ quan thực hiện)'],
    ],
    [
      'a negative limit',
      [[...unheardOf.slice(0, 5), '-5 ngày']],
      ['limit-not-positive', 2, 'F (Thời hạn giải quyết)'],
    ],
  ])('(%s) is shown with its place, and nothing of the list can be applied', (_, bad, place) => {
    const faulty = plan([...bad, ...rows]);
    expect(faults(faulty)).toContainEqual(place);
    expect(faulty.applicable).toBe(false);
    expect(() => applyImport(faulty, empty)).toThrow('cannot be applied');
  });

  test('is a list without rows', () => {
    expect(plan([]).applicable).toBe(false);
  });
});

describe('applied', () => {
  const { overlay, applied } = applyImport(plan([...rows.slice(1), unheardOf]), empty);
  const after = laidOver(catalogue, overlay);

  test('the catalogue keeps its size: a placeholder went, a procedure came, one is marked withdrawn', () => {
    expect(applied).toEqual({ added: 1, changed: 0, withdrawn: 1, replaced: 1 });
    expect(after).toHaveLength(catalogue.length);
    expect(entryOf('1.999001', after)).toBeDefined();
    expect(entryOf(pharmacy[0]?.code ?? '', after)?.withdrawn).toBe(true);
  });

  test('every entry is well-formed', () => {
    expect(overlay.entries.filter((entry) => !catalogueEntrySchema.safeParse(entry).success)).toEqual([]);
  });

  test('the same list again changes nothing', () => {
    const again = planImport(listOf(...rows.slice(1), unheardOf), after, agencies);
    expect([again.added, again.changed, again.withdrawn]).toEqual([[], [], []]);
  });

  test('a list that names it again takes a withdrawal back', () => {
    const back = planImport(listOf(...rows, unheardOf), after, agencies);
    const { overlay: next } = applyImport(back, overlay);
    expect(entryOf(pharmacy[0]?.code ?? '', laidOver(catalogue, next))).not.toHaveProperty('withdrawn');
  });
});
