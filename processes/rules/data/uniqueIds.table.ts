import { childrenOf } from '../model/element';
import { lawful } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [{ title: 'every id once', diagram: lawful }],
  invalid: [
    {
      title: 'a process that took the id of the message',
      diagram: lawful,
      edit: (definitions) => {
        const [message, process] = childrenOf(definitions, 'rootElements');
        process?.set('id', message?.get('id'));
      },
      findings: [{ code: 'duplicate', elementId: 'message', params: { id: 'message', count: 2 } }],
    },
  ],
};
