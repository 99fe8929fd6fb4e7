import { DmnModdle, type ModdleElement } from 'dmn-moddle';

const moddle = new DmnModdle();

/** One change of a table's lines, counted from 0. */
export type LineEdit =
  | { is: 'cell'; line: number; side: 'when' | 'then'; place: number; text: string }
  /** An empty line before that one. */
  | { is: 'add'; line: number }
  | { is: 'remove'; line: number };

/** The table with that change; everything else of the document stays as it was. Throws where it is no table. */
export async function withEdit(xml: string, edit: LineEdit): Promise<string> {
  const { rootElement } = await moddle.fromXML(xml);
  const table = tableIn(rootElement);
  const lines = listOf(table, 'rule');
  const line = lines[edit.line];
  if (edit.is === 'remove') lines.splice(edit.line, 1);
  else if (edit.is === 'add') lines.splice(edit.line, 0, emptyLine(table, lines));
  else if (line) cellOf(line, edit).set('text', edit.text);
  table.set('rule', lines);
  const { xml: changed } = await moddle.toXML(rootElement, { format: true });
  return changed;
}

function tableIn(root: ModdleElement): ModdleElement {
  const decision = listOf(root, 'drgElement').find(({ $type }) => $type === 'dmn:Decision');
  const table = decision?.get('decisionLogic') as ModdleElement | undefined;
  if (table?.$type !== 'dmn:DecisionTable') throw new Error('the document has no decision table');
  return table;
}

function cellOf(
  line: ModdleElement,
  { side, place }: { side: 'when' | 'then'; place: number },
): ModdleElement {
  const cell = listOf(line, side === 'when' ? 'inputEntry' : 'outputEntry')[place];
  if (!cell) throw new Error(`the line has no cell ${String(place)}`);
  return cell;
}

function emptyLine(table: ModdleElement, lines: ModdleElement[]): ModdleElement {
  const taken = new Set(lines.map((line) => line.get('id')));
  let number = lines.length + 1;
  while (taken.has(`line-${String(number)}`)) number += 1;
  const id = `line-${String(number)}`;
  const cells = (columns: ModdleElement[], type: string, side: string) =>
    columns.map((_column, place) =>
      moddle.create(type, { id: `${id}-${side}-${String(place + 1)}`, text: '' }),
    );
  return moddle.create('dmn:DecisionRule', {
    id,
    inputEntry: cells(listOf(table, 'input'), 'dmn:UnaryTests', 'when'),
    outputEntry: cells(listOf(table, 'output'), 'dmn:LiteralExpression', 'then'),
  });
}

const listOf = (element: ModdleElement, property: string): ModdleElement[] => [
  ...((element.get(property) as ModdleElement[] | undefined) ?? []),
];

/** What a cell says in plain: a value, null for anything, undefined where it is an expression. */
export function plainOf(text: string): string | null | undefined {
  if (text === '' || text === '-') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The other way round. */
export const cellFor = (value: string | null, type: string): string =>
  value === null ? '' : type === 'number' ? value : JSON.stringify(value);
