import type { TableColumn } from '../../../processes/decisions/readTable';
import type { Choice } from '../../modeler/data';
import type { Session } from '../../modeler/session';
import { sayIn } from './words';

const channels = ['counter', 'post', 'online'] as const;
const units = ['working-days', 'calendar-days', 'working-hours', 'same-day'] as const;

/** What may stand in a column, by name; undefined where it is written freely. */
export function choicesFor({ expression }: TableColumn, { data, say }: Session): Choice[] | undefined {
  const own = sayIn(data.language);
  switch (expression) {
    case 'case':
    case 'dossier.case':
      return data.procedure.cases;
    case 'dossier.channel':
      return channels.map((id) => ({ id, name: own(id) }));
    case 'unit':
      return units.map((id) => ({ id, name: say(`terms.${id}`) }));
    default:
      return undefined;
  }
}
