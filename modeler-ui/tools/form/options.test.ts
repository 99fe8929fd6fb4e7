import { optionsFrom } from './options';

const before = [
  { value: 'approve', label: 'Đồng ý' },
  { value: 'refuse', label: 'Từ chối' },
];

test('an option that is called as before keeps its value, wherever it stands', () => {
  expect(optionsFrom('Từ chối\nĐồng ý', before)).toEqual([before[1], before[0]]);
});

test('a reworded option keeps its value: the arrows know it', () => {
  expect(optionsFrom('Nhất trí\nTừ chối', before)).toEqual([
    { value: 'approve', label: 'Nhất trí' },
    before[1],
  ]);
});

test('a new option gets a value of its own; none is given twice', () => {
  expect(
    optionsFrom('Đồng ý\nTừ chối\nYêu cầu bổ sung\n\nYêu  cầu bổ sung', before).map(({ value }) => value),
  ).toEqual(['approve', 'refuse', 'yeu-cau-bo-sung', 'yeu-cau-bo-sung-2']);
});

test('an option without letters has a value too', () => {
  expect(optionsFrom('100%', [])).toEqual([{ value: 'o-100', label: '100%' }]);
});
