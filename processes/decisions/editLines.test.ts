import { cellFor, plainOf, withEdit } from './editLines';
import { readTable } from './readTable';
import { toDmn } from './toDmn';

const table = {
  ...{ id: 'phi', name: 'Phí', task: 'Xác định phí', result: 'fee' },
  inputs: [{ expression: 'dossier.channel', label: 'Cách nộp', type: 'string' as const }],
  outputs: [{ expression: 'amount', label: 'Số tiền', type: 'number' as const }],
  lines: [
    { when: ['online'], then: [10_000] },
    { when: [null], then: [20_000] },
  ],
};
const linesOf = async (xml: string) => (await readTable(xml)).table?.lines;

test('a cell is changed, and nothing else of the document', async () => {
  const xml = await toDmn(table);
  const changed = await withEdit(xml, { is: 'cell', line: 0, side: 'then', place: 0, text: '15000' });
  expect(changed).toBe(xml.replace('<dmn:text>10000</dmn:text>', '<dmn:text>15000</dmn:text>'));
});

test('a line is put before another one, with an id of its own, and taken out again', async () => {
  const xml = await toDmn(table);
  const more = await withEdit(xml, { is: 'add', line: 1 });
  expect(await linesOf(more)).toEqual([
    { when: ['"online"'], then: ['10000'] },
    { when: [''], then: [''] },
    { when: ['-'], then: ['20000'] },
  ]);
  expect(new Set(more.match(/rule id="[^"]*"/g)).size).toBe(3);
  expect(await linesOf(await withEdit(more, { is: 'remove', line: 1 }))).toEqual(await linesOf(xml));
});

test.each<[string, string | null | undefined, string]>([
  ['"online"', 'online', 'string'],
  ['"Ông \\"Ba\\""', 'Ông "Ba"', 'string'],
  ['15000', '15000', 'number'],
  ['', null, 'string'],
])('the cell %s says %s, and is written so again', (text, plain, type) => {
  expect(plainOf(text)).toBe(plain);
  expect(cellFor(plain ?? null, type)).toBe(text);
});

test('an expression is no value that is chosen from a list', () => {
  expect(plainOf('> 5')).toBeUndefined();
  expect(plainOf('-')).toBeNull();
});
