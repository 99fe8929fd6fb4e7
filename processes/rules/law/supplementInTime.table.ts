import { changed, lawful, withoutProperty, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [
    { title: '20 hours of 24', diagram: lawful },
    { title: 'just within', diagram: withProperties({ supplementWithin: '20' }) },
    { title: 'whatever the time of steps on other ways', diagram: changed('sign', { hours: '400' }) },
  ],
  invalid: [
    {
      title: 'the appraisal takes longer than the days for asking',
      diagram: changed('appraise', { hours: '24' }),
      findings: [
        {
          code: 'tooLate',
          elementId: 'wait',
          params: { name: 'wait', hours: 28, allowed: 24, way: 'appraise 24 + request 4 = 28' },
        },
      ],
    },
    {
      title: 'the days are not stated',
      diagram: withoutProperty('supplementWithin'),
      findings: [{ code: 'notStated', elementId: 'wait' }],
    },
  ],
};
