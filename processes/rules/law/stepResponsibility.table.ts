import { changed, lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const sign = { hours: '8' };

export const table: Table = {
  valid: [
    { title: 'every step has its agency, its role and its hours', diagram: lawful },
    { title: 'half an hour', diagram: changed('sign', { hours: '0.5' }) },
    { title: 'waiting and handing over need no hours', diagram: changed('wait', { waitFor: 'tax' }) },
  ],
  invalid: [
    {
      title: 'nobody is named',
      diagram: withNodes({ sign: { ...step('', ''), headers: { kind: 'work', hours: '8' } } }),
      findings: [
        { code: 'noAgency', elementId: 'sign' },
        { code: 'noRole', elementId: 'sign' },
      ],
    },
    {
      title: 'an agency and a role that there are not',
      diagram: withNodes({ sign: step('boss', 'moon', sign) }),
      findings: [
        {
          code: 'unknownAgency',
          elementId: 'sign',
          params: { name: 'sign', agency: 'moon', role: 'boss', kind: 'work' },
        },
        { code: 'unknownRole', elementId: 'sign' },
      ],
    },
    {
      title: 'no hours',
      diagram: changed('sign', { hours: '' }),
      findings: [{ code: 'noHours', elementId: 'sign' }],
    },
    {
      title: 'hours that are none',
      diagram: withNodes({
        sign: step('leader', 'department', { hours: '-8' }),
        request: step('reception', 'reception', { hours: 'two' }),
      }),
      findings: [
        { code: 'faultyHours', elementId: 'request' },
        { code: 'faultyHours', elementId: 'sign' },
      ],
    },
    {
      title: 'waiting for nothing',
      diagram: changed('wait', { waitFor: '' }),
      findings: [{ code: 'noWaitFor', elementId: 'wait' }],
    },
    {
      title: 'a kind that there is not',
      diagram: changed('sign', { kind: 'play' }),
      findings: [{ code: 'unknownKind', elementId: 'sign' }],
    },
  ],
};
