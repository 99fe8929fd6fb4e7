import { lawful, withNodes, withoutProperty, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [
    { title: 'received by its message, with a limit', diagram: lawful },
    {
      title: 'a limit for each case only',
      diagram: { ...withProperties({ cases: 'a=5 working-days;b=1 same-day' }) },
    },
  ],
  invalid: [
    {
      title: 'a start that receives nothing',
      diagram: withNodes({ start: { type: 'startEvent' } }),
      findings: [{ code: 'noMessage', elementId: 'start', params: { expected: 'receive:tthc-1' } }],
    },
    {
      title: 'no limit',
      diagram: withoutProperty('limit'),
      findings: [{ code: 'noLimit', elementId: '' }],
    },
    {
      title: 'limits that cannot be read',
      diagram: withProperties({ limit: '5 ngày', cases: 'a=-1 working-days;b=7 calendar-days' }),
      findings: [
        { code: 'faultyLimit', elementId: '', params: { limit: '5 ngày' } },
        { code: 'faultyLimit', elementId: '', params: { limit: 'a=-1 working-days' } },
      ],
    },
    {
      title: 'nothing said about the clock after a supplement',
      diagram: withoutProperty('afterSupplement'),
      findings: [{ code: 'noClock', elementId: 'wait' }],
    },
  ],
};
