import { lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const posting = (hours: string, days: string) => {
  const wait = step('clerk', 'department', { kind: 'wait', waitFor: 'posting', hours });
  return withNodes({ post: { ...wait, properties: { ...wait.properties, postingDays: days } } }, [
    ...lawful.flows.filter((flow) => flow !== straight),
    'request > wait > appraise-again > sign > post > hand-over > returned',
  ]);
};

export const table: Table = {
  valid: [
    { title: 'nothing is posted', diagram: lawful },
    { title: 'posted for 15 days', diagram: posting('120', '15') },
  ],
  invalid: [
    {
      title: 'posted without an end',
      diagram: posting('', ''),
      findings: [
        { code: 'noDays', elementId: 'post' },
        { code: 'noHours', elementId: 'post' },
      ],
    },
    {
      title: 'posted for no days',
      diagram: posting('120', '0'),
      findings: [{ code: 'noDays', elementId: 'post' }],
    },
  ],
};
