import { lawful, withoutProperty, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [
    { title: 'the apology’s process is named', diagram: lawful },
    {
      title: 'nothing is known of other processes',
      diagram: withProperties({ overdue: 'khac' }),
      context: {},
    },
  ],
  invalid: [
    {
      title: 'nothing happens when overdue',
      diagram: withoutProperty('overdue'),
      findings: [{ code: 'notStated', elementId: '' }],
    },
    {
      title: 'a process that there is not',
      diagram: withProperties({ overdue: 'khac' }),
      findings: [{ code: 'unknown', elementId: '', params: { process: 'khac' } }],
    },
  ],
};
