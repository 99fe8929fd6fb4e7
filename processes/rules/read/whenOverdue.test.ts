import { compileProcedure } from '../..';
import { exampleOf } from '../../patterns/testing/examples';
import { whenOverdueIn } from './whenOverdue';

const compiled = async (pattern: 'consultation' | 'single-agency') =>
  (await compileProcedure(exampleOf({ code: `vd.${pattern}`, flow: { pattern } }))).bpmn;

describe('what a step is completed with when its time is over', () => {
  test('an agency that is asked and does not answer counts as agreeing', async () => {
    const steps = await whenOverdueIn(await compiled('consultation'));
    expect(steps.size).toBeGreaterThan(1);
    for (const [elementId, variables] of steps) {
      expect(elementId).toMatch(/^answer-/);
      expect(variables).toEqual({ answer: 'no-answer' });
    }
  });

  test('other steps wait for their officers, however late', async () => {
    expect(await whenOverdueIn(await compiled('single-agency'))).toEqual(new Map());
  });

  test('a document that cannot be read says nothing', async () => {
    expect(await whenOverdueIn('whenOverdue <')).toEqual(new Map());
  });
});
