import { strToU8, zipSync } from 'fflate';
import { openOffice, officers, type Office } from '../actions/testing/office';
import { csvOf, headings, unheardOf, xlsxOf } from '../catalogue/testing/lists';
import type { ImportJson } from '../queries';

let office: Office;
let before: string;

beforeAll(async () => {
  officers['reform'] = [{ agency: null, role: 'reform' }];
  office = await openOffice();
  before = office.deps.catalogue.state().hash;
});
afterAll(() => office.close());
afterEach(() => {
  expect(office.deps.catalogue.state().hash).toBe(before);
});

async function send(content: Buffer, name: string) {
  const answer = await office.upload('reform', '/api/procedures/imports').attach('file', content, name);
  office.check(answer);
  return answer;
}

const withCell = (column: number, text: string) => unheardOf.map((own, at) => (at === column ? text : own));
const hugeSheet = (size: number) => `<worksheet><sheetData>${' '.repeat(size)}</sheetData></worksheet>`;
const bomb = (size: number) =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(hugeSheet(size)),
    }),
  );

describe('a list that cannot be used is told of with row and field', () => {
  const formula = { xml: '<f>1+1</f>' };
  const merged = ['A1:B1'];
  const manyRows = Array.from({ length: 100_000 }, (_, at) => [
    `1.${String(at).padStart(6, '0')}`,
    'Tên',
    'Cấp xã',
    'Hộ tịch',
  ]);

  test.each<[string, () => Buffer, string, string, number | null]>([
    ['a code that is there twice', () => csvOf([unheardOf, unheardOf]), 'a.csv', 'duplicate-code', 3],
    ['an unknown agency', () => csvOf([withCell(4, 'Bộ Y tế')]), 'a.csv', 'unknown-agency', 2],
    ['a negative limit', () => csvOf([withCell(5, '-3 ngày')]), 'a.csv', 'limit-not-positive', 2],
    ['a level of its own making', () => csvOf([withCell(2, 'Cấp vùng')]), 'a.csv', 'level-unclear', 2],
    ['merged headings', () => xlsxOf([unheardOf], merged), 'a.xlsx', 'merged-heading', 1],
    [
      'a formula without a value',
      () => xlsxOf([[formula, ...unheardOf.slice(1)]]),
      'a.xlsx',
      'formula-without-value',
      2,
    ],
    ['100,000 rows', () => csvOf(manyRows), 'a.csv', 'too-many-rows', 20_001],
    ['100,000 rows in a workbook', () => xlsxOf(manyRows), 'a.xlsx', 'too-many-rows', 20_001],
    ['an archive that grows a thousandfold', () => bomb(80_000_000), 'a.xlsx', 'too-large', null],
    [
      'an archive that is no workbook',
      () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })),
      'a.xlsx',
      'not-a-list',
      null,
    ],
    ['a torn archive', () => xlsxOf([unheardOf]).subarray(0, 300), 'a.xlsx', 'broken-workbook', null],
    [
      'a workbook with a password',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.xlsx',
      'old-or-encrypted',
      null,
    ],
    ['no heading', () => Buffer.from('a;b\r\n1;2'), 'a.csv', 'no-headings', null],
    [
      'another character set',
      () => Buffer.from([...Buffer.from(headings.join(';')), 0xe9, 0x0a]),
      'a.csv',
      'not-utf8',
      null,
    ],
  ])('%s', async (_, content, name, code, row) => {
    const { status, body } = await send(content(), name);
    expect(status).toBe(201);
    const { findings, applicable, counts, id } = body as ImportJson;
    expect(findings).toContainEqual(expect.objectContaining({ code, row, severity: 'error' }));
    expect([applicable, counts.faulty > 0]).toEqual([false, true]);
    const applied = await office.post('reform', `/api/procedures/imports/${id}/apply`);
    expect([applied.status, applied.body.code]).toEqual([409, 'import-faulty']);
  });
});

describe('what is no list at all is refused at its field', () => {
  test.each<[string, () => Buffer, string, number, string]>([
    ['an empty file', () => Buffer.alloc(0), 'a.csv', 400, 'file-empty'],
    ['one over the limit', () => Buffer.alloc(5 * 1024 * 1024 + 1, 97), 'a.csv', 413, 'file-too-large'],
    ['another type', () => Buffer.from('%PDF-1.7'), 'a.pdf', 400, 'file-type-not-allowed'],
    ['an XLSX that is no XLSX', () => Buffer.from('Mã;Tên'), 'a.xlsx', 400, 'file-type-mismatch'],
    ['a workbook called CSV', () => xlsxOf([unheardOf]), 'a.csv', 400, 'file-type-mismatch'],
    [
      'a picture called CSV',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'a.csv',
      400,
      'file-type-mismatch',
    ],
  ])('%s', async (_, content, name, status, code) => {
    const answer = await send(content(), name);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'file', code })]);
  });

  test('nothing at all', async () => {
    const answer = await office.upload('reform', '/api/procedures/imports').field('complete', 'true');
    office.check(answer);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'required']);
  });

  test('JSON instead of a form', async () => {
    office.check(await office.post('reform', '/api/procedures/imports', { complete: true }).expect(415));
  });
});
