import { loadProcedures } from '../../processes';
import { checkCatalogue, summaryOf } from './processesCheck';

const [first, ...others] = loadProcedures().filter(({ placeholder }) => !placeholder);

test('what was checked is told in numbers, and what is uncertain about it', () => {
  const [second] = others;
  if (!first || !second) throw new Error('the catalogue is empty');
  const finding = {
    rule: 'deadline',
    code: 'overLimit',
    elementId: 'returned',
    severity: 'error',
    params: {},
    message: { vi: '', en: '' },
    source: null,
  } as const;
  const entries = [
    { ...first, placeholder: true, limitAssumed: false },
    { ...second, limitAssumed: true },
  ];
  const checked = entries.map(({ code }) => ({ code, findings: [finding] }));
  expect(summaryOf(entries, checked)).toEqual([
    '2 procedures checked, 1 of them placeholders, 1 with an assumed limit, 0 withdrawn',
    '2 findings:',
    '  deadline: 2',
  ]);
});

test('a code that is not in the catalogue is refused by name', async () => {
  await expect(checkCatalogue(['9.999999'])).rejects.toThrow('Not in the catalogue: 9.999999.');
});
