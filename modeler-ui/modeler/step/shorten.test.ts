import fc from 'fast-check';
import { shortened } from './shorten';

const work = (elementId: string, hours: number | null) => ({ elementId, kind: 'work' as const, hours });

describe('steps that must fit into a shorter limit', () => {
  test('give the same share each, in half hours', () => {
    const steps = [work('appraise', 13), work('sign', 4), work('issue', 1)];
    expect(shortened(steps, { hours: 24, limitHours: 16 })).toEqual([
      { id: 'appraise', hours: 8.5 },
      { id: 'sign', hours: 2.5 },
      { id: 'issue', hours: 0.5 },
    ]);
  });

  test('stay as they are when they fit already', () => {
    expect(shortened([work('appraise', 13)], { hours: 13, limitHours: 16 })).toEqual([]);
  });

  test('leave alone what is no work of an office, and what has no time', () => {
    const waiting = { elementId: 'await', kind: 'wait' as const, hours: 40 };
    expect(shortened([waiting, work('open', null), work('odd', NaN)], { hours: 24, limitHours: 8 })).toEqual(
      [],
    );
  });

  test('fit together on every way whose steps are long enough to be shortened', () => {
    const way = fc.array(fc.integer({ min: 8, max: 80 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(way, fc.integer({ min: 2, max: 9 }), (hours, tenths) => {
        const slowest = hours.reduce((sum, each) => sum + each, 0);
        const limitHours = (slowest * tenths) / 10;
        const shorter = shortened(
          hours.map((each, index) => work(String(index), each)),
          { hours: slowest, limitHours },
        );
        expect(shorter.reduce((sum, step) => sum + step.hours, 0)).toBeLessThanOrEqual(limitHours);
      }),
    );
  });
});
