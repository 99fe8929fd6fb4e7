import { toDmn } from '../../../processes/decisions/toDmn';
import type { Table } from '../../modeler/data';
import type { Say } from './words';

/** A table to begin with: one condition, one result, and a line for all cases. */
export async function newTable(say: Say, taken: Table[]): Promise<{ table: Table; xml: string }> {
  const number = taken.filter(({ id }) => id.startsWith('bang-')).length + 1;
  const id = `bang-${String(number)}`;
  const name = `${say('new')} ${String(number)}`;
  const xml = await toDmn({
    ...{ id, name, task: name, result: 'result' },
    inputs: [{ expression: 'dossier.channel', label: say('channel'), type: 'string' }],
    outputs: [{ expression: 'result', label: say('result'), type: 'string' }],
    lines: [{ when: [null], then: [''] }],
  });
  return { table: { id, name }, xml };
}
