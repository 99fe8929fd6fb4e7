import { unitOf } from './unitOf';

const step = (agency: string, role: string, unit: string) => ({ agency, role, unit });
const steps = [
  step('commune', 'specialist', 'Công chức chuyên môn'),
  step('commune', 'specialist', 'Công chức tư pháp'),
  step('commune', 'specialist', 'Công chức chuyên môn'),
  step('commune', 'leader', 'Lãnh đạo UBND xã'),
  step('district', 'specialist', 'Phòng chuyên môn'),
];

describe('the division of a step that is given to somebody else', () => {
  test('is the one in which most steps of that role are done in that agency', () => {
    expect(unitOf(steps, { agency: 'commune', role: 'specialist' })).toBe('Công chức chuyên môn');
    expect(unitOf(steps, { agency: 'commune', role: 'leader' })).toBe('Lãnh đạo UBND xã');
  });

  test('is not stated where that agency has no such steps yet', () => {
    expect(unitOf(steps, { agency: 'commune', role: 'clerk' })).toBe('');
    expect(unitOf([], { agency: 'commune', role: 'leader' })).toBe('');
  });
});
