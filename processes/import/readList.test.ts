import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readList } from './readList';
import { workbook, workbookWith, type Value } from './testing/workbook';

const headings = ['Mã TTHC', 'Tên thủ tục hành chính', 'Cấp thực hiện', 'Lĩnh vực', 'Thời hạn giải quyết'];
const row = ['1.000798', 'Chuyển mục đích sử dụng đất', 'Cấp huyện', 'Đất đai', '15 ngày làm việc'];
const csv = (text: string) => new TextEncoder().encode(text);
const found = (file: Uint8Array) =>
  readList(file).findings.map(({ code, row: at, column }) => [code, at, column] as const);

describe('a list', () => {
  test('is read from a workbook, below a title', () => {
    const { rows, findings } = readList(workbook([['DANH MỤC THỦ TỤC HÀNH CHÍNH'], [], headings, row]));
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      expect.objectContaining({
        row: 4,
        code: '1.000798',
        level: 'district',
        field: 'Đất đai',
        limit: { amount: 15, unit: 'working-days' },
      }),
    ]);
  });

  test.each([
    ['in another order', ['Lĩnh vực', 'Cấp thực hiện', 'Tên thủ tục hành chính', 'Mã TTHC']],
    ['in capitals, without accents and with spaces', ['LINH  VUC', 'cap thuc hien', 'TÊN TTHC ', 'mã số']],
    [
      'decomposed, as some systems write them',
      ['Lĩnh vực', 'Cấp', 'Tên thủ tục', 'Mã số TTHC'].map((text) => text.normalize('NFD')),
    ],
  ])('is read with its headings %s', (_, names) => {
    const { rows } = readList(workbook([names, ['Đất đai', 'Cấp huyện', 'Chuyển mục đích', '1.000798']]));
    expect(rows[0]).toMatchObject({ code: '1.000798', field: 'Đất đai', name: 'Chuyển mục đích' });
  });

  test('may have sub-headings, blank lines and columns of its own', () => {
    const file = workbook([['TT', ...headings, 'Người nhập'], ['', 'I. Đất đai'], [], ['1', ...row, 'An']]);
    expect(readList(file).rows).toHaveLength(1);
    expect(found(file)).toEqual([['unknown-heading', 1, 'G']]);
  });

  test('is read from CSV with a byte order mark, semicolons, quotes and line breaks in a cell', () => {
    const quoted = ['1.000798', '"Chuyển mục đích ""đặc biệt"";\nđất"', 'Cấp huyện', 'Đất đai', '15 ngày'];
    const { rows, findings } = readList(
      csv(`\ufeff${headings.join(';')}\r\n${quoted.join(';')}\r\n${row.join(';')}`),
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ row: at, name }) => [at, name])).toEqual([
      [2, 'Chuyển mục đích "đặc biệt"; đất'],
      [4, 'Chuyển mục đích sử dụng đất'],
    ]);
  });

  test('is read as Excel saves Unicode text', () => {
    const text = `\ufeff${headings.join('\t')}\r\n${row.join('\t')}`;
    expect(readList(new Uint8Array(Buffer.from(text, 'utf16le'))).rows).toHaveLength(1);
  });

  test('is read whatever prefix a writer gives to its elements', () => {
    const cell = (at: string, text: string) =>
      `<x:c r="${at}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const line = (texts: string[], at: number) =>
      `<x:row r="${String(at)}">${texts.map((text, index) => cell(`${'ABCDE'[index] ?? ''}${String(at)}`, text)).join('')}</x:row>`;
    const sheet = `<x:worksheet xmlns:x="x"><x:sheetData>${line(headings, 1)}${line(row, 2)}</x:sheetData></x:worksheet>`;
    expect(readList(workbookWith(sheet)).rows).toHaveLength(1);
  });
});

describe('a file that is none', () => {
  test.each([
    ['empty', new Uint8Array(), 'not-a-list'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-list'],
    ['an archive of something else', zipSync({ 'word/document.xml': csv('<w/>') }), 'not-a-list'],
    ['an old or encrypted workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-or-encrypted'],
    ['cut off', workbook([headings, row]).slice(0, 300), 'broken-workbook'],
    ['not well-formed inside', workbookWith('<worksheet><sheetData><row></worksheet>'), 'broken-workbook'],
    ['in another encoding', new Uint8Array([0x4d, 0xe3, 0x20, 0x53]), 'not-utf8'],
    ['without headings', csv('a,b\n1,2'), 'no-headings'],
    ['an unclosed quotation', csv(`${headings.join(',')}\n"1.000798`), 'broken-csv'],
  ])('is told apart: %s', (_, file, code) => {
    expect(found(file).map(([each]) => each)).toEqual([code]);
    expect(readList(file).rows).toEqual([]);
  });

  test('is refused before it is unpacked when it would fill the memory', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1_048_576) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(found(bomb)).toEqual([['too-large', null, null]]);
  });

  test('is not read to its end when it has 100,000 rows', () => {
    const line = (at: number) => `<row r="${String(at)}"><c r="A${String(at)}"><v>1</v></c></row>`;
    const head = headings.map(
      (text, at) => `<c r="${'ABCDE'[at] ?? ''}1" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const rows = Array.from({ length: 99_999 }, (_, at) => line(at + 2)).join('');
    const file = workbookWith(
      `<worksheet><sheetData><row r="1">${head.join('')}</row>${rows}</sheetData></worksheet>`,
    );
    expect(found(file)).toContainEqual(['too-many-rows', 20_001, null]);
    const text = csv(`${headings.join(',')}\n${'1.000798,x,xã,y,z\n'.repeat(99_999)}`);
    expect(found(text)).toContainEqual(['too-many-rows', 20_001, null]);
  });

  test('never throws, whatever its bytes are', () => {
    const file = workbook([headings, row]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = file.slice();
        damaged[at] = byte;
        expect(() => readList(damaged)).not.toThrow();
        expect(() => readList(damaged.slice(at))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('a fault is shown with its place', () => {
  const withRow = (cells: Value[], merges: string[] = []) => workbook([headings, row, cells], merges);
  const other = (at: number, value: Value) => row.map((text, index) => (index === at ? value : text));
  const limitColumn = 'E (Thời hạn giải quyết)';

  test.each<[string, Uint8Array, (string | number | null)[]]>([
    ['merged headings', workbook([headings, row], ['B1:C1']), ['merged-heading', 1, 'B']],
    ['merged cells', withRow(other(0, '1.000799'), ['D2:D3']), ['merged-cells', 2, 'D']],
    ['a missing column', workbook([headings.slice(0, 3), row]), ['heading-missing', 1, null]],
    ['a column twice', workbook([[...headings, 'Thời hạn'], row]), ['heading-twice', 1, 'F']],
    [
      'a formula without a value',
      withRow(other(4, { xml: '<f>E2</f>' })),
      ['formula-without-value', 3, limitColumn],
    ],
    [
      'a computed value',
      withRow(other(4, { xml: '<f>E2</f><v>5 ngày</v>', type: 'str' })),
      ['formula-value', 3, limitColumn],
    ],
    [
      'an error of the spreadsheet',
      withRow(other(4, { xml: '<v>#REF!</v>', type: 'e' })),
      ['cell-error', 3, limitColumn],
    ],
    ['a code of another form', withRow(other(0, 'T-THA-12')), ['code-malformed', 3, 'A (Mã TTHC)']],
    [
      'a code that lost its zero',
      withRow(other(0, { xml: '<v>1.00064</v>' })),
      ['code-completed', 3, 'A (Mã TTHC)'],
    ],
    ['two levels', withRow(other(2, 'Cấp huyện, cấp xã')), ['level-unclear', 3, 'C (Cấp thực hiện)']],
    ['no level', withRow(other(2, '')), ['value-missing', 3, 'C (Cấp thực hiện)']],
    ['no name', withRow(other(1, '')), ['value-missing', 3, 'B (Tên thủ tục hành chính)']],
    ['a negative limit', withRow(other(4, '-5 ngày')), ['limit-not-positive', 3, limitColumn]],
    ['a limit of nothing', withRow(other(4, '0 ngày làm việc')), ['limit-not-positive', 3, limitColumn]],
    ['two limits', withRow(other(4, '20 ngày hoặc 15 ngày')), ['limit-unclear', 3, limitColumn]],
  ])('%s', (_, file, place) => {
    expect(found(file)).toContainEqual(place);
  });

  test('in Vietnamese and in English', () => {
    const [{ message } = { message: null }] = readList(withRow(other(4, '-5 ngày'))).findings;
    expect(message).toEqual({
      vi: 'Thời hạn “-5 ngày” phải lớn hơn 0',
      en: 'The time limit “-5 ngày” must be above 0',
    });
  });
});

test.each([
  ['15 ngày làm việc', '', { amount: 15, unit: 'working-days' }],
  ['05 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ', '', { amount: 5, unit: 'calendar-days' }],
  ['Trong ngày làm việc', '', { amount: 1, unit: 'same-day' }],
  ['8 giờ làm việc', '', { amount: 8, unit: 'working-hours' }],
  ['7', 'Thời hạn (ngày làm việc)', { amount: 7, unit: 'working-days' }],
  ['7', 'Thời hạn', null],
])('“%s” under “%s” is read as %j', (limit, name, expected) => {
  const heading = name === '' ? 'Thời hạn' : name;
  const { rows } = readList(
    workbook([
      [...headings.slice(0, 4), heading],
      [...row.slice(0, 4), limit],
    ]),
  );
  expect(rows[0]?.limit).toEqual(expected);
});
