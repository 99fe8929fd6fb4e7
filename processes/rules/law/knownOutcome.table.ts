import { lawful, terminated, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [{ title: 'returned, refused, withdrawn', diagram: lawful }],
  invalid: [
    {
      title: 'an end of another name',
      diagram: withNodes({ finished: terminated() }, [...lawful.flows, 'sign > finished']),
      findings: [{ code: 'unknown', elementId: 'finished' }],
    },
  ],
};
