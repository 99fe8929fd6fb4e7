import { readTable, tableIdFor } from '../../../processes/decisions/readTable';
import { tableMessages, type TableFault } from '../../../processes/decisions/tableFault';
import { childrenOf, extensionOf, textOf, type Element } from '../../../processes/rules/model/element';
import type { Language } from '../../../processes/rules';
import { setTable } from '../../modeler/canvas/setTable';
import type { Table } from '../../modeler/data';
import type { Session } from '../../modeler/session';
import { reasonsIn, send } from '../form/send';

export type Applied = { done: Table } | { unreachable: true } | { reasons: string[] };

/** Keeps the table on the server under the id of its content, and gives it to the tasks that had the former one. */
export async function applyTable(session: Session, former: Table, drawn: string): Promise<Applied> {
  const { data } = session;
  const { language } = data;
  const { table, faults } = await readTable(drawn);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (!table || errors.length) return { reasons: saidOf(errors, language) };
  const id = tableIdFor(table.id, drawn);
  const xml = drawn.replaceAll(table.id, id);
  const answer = await send(data, 'PUT', `/api/drafts/${data.draft.id}/decisions/${id}`, { xml });
  if (!answer || answer.status >= 500) return { unreachable: true };
  if (!answer.ok) return { reasons: await reasonsIn(answer) };
  const done = { id, name: table.name };
  session.knowTable(done);
  session.editor.together(() => {
    for (const task of tasksWith(session, former.id)) setTable(session.editor, textOf(task, 'id'), id);
  });
  return { done };
}

/** Automatic tasks that look a table up. */
export function tasksWith({ editor }: Session, decisionId: string): Element[] {
  return childrenOf(editor.process, 'flowElements').filter(
    (element) => textOf(extensionOf(element, 'zeebe:CalledDecision'), 'decisionId') === decisionId,
  );
}

/** What stands against a table, in words. */
export const saidOf = (faults: TableFault[], language: Language): string[] =>
  faults.map(({ code, params }) =>
    tableMessages[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? '')),
  );
