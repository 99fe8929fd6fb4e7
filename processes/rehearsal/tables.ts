import { DmnModdle } from 'dmn-moddle';
import type { CompiledDecision } from '../decisions';
import { rehearsalNameFor } from './ids';

const moddle = new DmnModdle();

/** Tables under the names that the rehearsal's process calls. Several in one file may use each other. */
export async function rehearsedTables(
  tables: CompiledDecision[],
  rehearsalId: string,
): Promise<CompiledDecision[]> {
  return Promise.all(tables.map((table) => renamedTable(table, rehearsalId)));
}

async function renamedTable({ id, xml }: CompiledDecision, rehearsalId: string): Promise<CompiledDecision> {
  const { rootElement } = await moddle.fromXML(xml);
  const name = rehearsalNameFor(rehearsalId, id);
  const elements = (rootElement.get('drgElement') ?? []) as { id: string }[];
  const known = new Set(elements.map((element) => element.id));
  rootElement.set('id', `${name}-definitions`);
  for (const element of elements) element.id = rehearsalNameFor(rehearsalId, element.id);
  const renamed = await moddle.toXML(rootElement, { format: true });
  const text = renamed.xml.replace(/(href="#)([^"]+)"/g, (all, before: string, target: string) =>
    known.has(target) ? `${before}${rehearsalNameFor(rehearsalId, target)}"` : all,
  );
  return { id: name, resourceName: `${name}.dmn`, xml: text };
}
