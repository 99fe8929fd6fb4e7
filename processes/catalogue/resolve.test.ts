import { resolveEntry } from './resolve';

test('until the case is known the longest limit holds, whatever the cases are counted in', () => {
  const { limit, limitAssumed } = resolveEntry(
    {
      code: '1.000001',
      name: 'Cấp giấy phép',
      level: 'district',
      field: 'Thử',
      agency: 'UBND cấp huyện',
      limit: null,
      cases: [
        { id: 'khan', name: 'Khẩn', limit: { amount: 40, unit: 'working-hours' } },
        { id: 'thuong', name: 'Thường', limit: { amount: 30, unit: 'working-days' } },
        { id: 'khac', name: 'Khác', limit: { amount: 35, unit: 'calendar-days' } },
      ],
      fee: '',
      result: '',
      source: 'thử',
      flow: { pattern: 'by-case' },
    },
    new Map(),
  );
  expect(limit).toEqual({ amount: 30, unit: 'working-days' });
  expect(limitAssumed).toBe(false);
});
