import { lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const sign = step('leader', 'department', { hours: '8' });

export const table: Table = {
  valid: [
    { title: 'each step is given to those it names', diagram: lawful },
    {
      title: 'written with other spaces',
      diagram: withNodes({ sign: { ...sign, groups: '=[ agencies.department+"/leader" ]' } }),
    },
    {
      title: 'nobody is named: another rule says so',
      diagram: withNodes({ sign: { ...step('', ''), groups: '' } }),
    },
  ],
  invalid: [
    {
      title: 'another role',
      diagram: withNodes({ sign: { ...sign, groups: '=[agencies.department + "/clerk"]' } }),
      findings: [{ code: 'other', elementId: 'sign' }],
    },
    {
      title: 'no group',
      diagram: withNodes({ sign: { ...sign, groups: '' } }),
      findings: [{ code: 'other', elementId: 'sign' }],
    },
  ],
};
