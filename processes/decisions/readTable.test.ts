import { toDmn } from './toDmn';
import { readTable, tableIdFor } from './readTable';
import type { DecisionTable, Line } from './table';

const tableOf = (...lines: Line[]): DecisionTable => ({
  ...{ id: 'phi-1.000', name: 'Phí', task: 'Xác định phí', result: 'fee' },
  inputs: [{ expression: 'case', label: 'Trường hợp', type: 'string' }],
  outputs: [{ expression: 'amount', label: 'Số tiền', type: 'number' }],
  lines,
});

const fee = tableOf({ when: ['new'], then: [50_000] }, { when: [null], then: [0] });
const codesIn = async (xml: string) => (await readTable(xml)).faults.map(({ code }) => code);

test('a table of the program can be read, and nothing stands against it', async () => {
  const { table, faults } = await readTable(await toDmn(fee));
  expect(faults).toEqual([]);
  expect(table).toMatchObject({
    ...{ id: 'phi-1.000', name: 'Phí', hitPolicy: 'FIRST' },
    lines: [
      { when: ['"new"'], then: ['50000'] },
      { when: ['-'], then: ['0'] },
    ],
  });
});

test('the id of a changed table is made from its content and stays the same under its own new name', async () => {
  const xml = await toDmn(fee);
  const id = tableIdFor('phi-1.000', xml);
  expect(id).toMatch(/^phi-1\.000-[0-9a-f]{12}$/);
  expect(tableIdFor(id, xml.replaceAll('phi-1.000', id))).toBe(id);
  expect(tableIdFor('phi-1.000', xml.replace('50000', '60000'))).not.toBe(id);
});

test.each<[string, Line[], string[]]>([
  [
    'a line that no dossier reaches',
    [
      { when: [null], then: [1] },
      { when: ['new'], then: [2] },
    ],
    ['never-reached'],
  ],
  ['no line for all other cases', [{ when: ['new'], then: [1] }], ['not-covered']],
  ['a result that is missing', [{ when: [null], then: [] }], ['cell-count']],
  ['no line', [], ['no-lines']],
])('%s is told', async (_what, lines, codes) => {
  expect(await codesIn(await toDmn(tableOf(...lines)))).toEqual(codes);
});

test.each([
  [
    'two lines that fit at once where one may',
    (xml: string) => xml.replace('"FIRST"', '"UNIQUE"'),
    ['overlap'],
  ],
  ['many results', (xml: string) => xml.replace('"FIRST"', '"COLLECT"'), ['hit-policy']],
  [
    'a text without quotes that is no expression',
    (xml: string) => xml.replace('"new"', 'mới ('),
    ['bad-condition'],
  ],
  ['an empty result', (xml: string) => xml.replace('50000', ''), ['no-result']],
  ['an amount with points', (xml: string) => xml.replace('50000', '"50.000"'), ['not-a-number']],
])('%s is told', async (_what, change, codes) => {
  const xml = (await toDmn(fee)).replaceAll('&#34;', '"');
  expect(await codesIn(change(xml))).toEqual(codes);
});

test.each([
  ['no XML', 'bảng phí', 'table-malformed'],
  ['another XML', '<html><body/></html>', 'table-malformed'],
  ['a document type', '<!DOCTYPE a><definitions/>', 'table-declaration'],
  [
    'an entity from elsewhere',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'table-declaration',
  ],
  ['something endless', ' '.repeat(900_001), 'table-too-large'],
  ['a thousand elements in each other', '<a>'.repeat(1000) + '</a>'.repeat(1000), 'table-too-deep'],
  [
    'no table',
    '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n" />',
    'table-no-table',
  ],
])('%s is refused', async (_what, xml, code) => {
  const { table, faults } = await readTable(xml);
  expect(table).toBeUndefined();
  expect(faults.map((fault) => fault.code)).toEqual([code]);
});
