import { DmnModdle, type ModdleElement } from 'dmn-moddle';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { declarationIn, placeAt } from '../rules/read/prolog';
import { checkLines } from './checkLines';
import type { TableFault } from './tableFault';

/** A table as the checks look at it: what is written in each cell. */
export interface ReadTable {
  id: string;
  name: string;
  hitPolicy: string;
  inputs: TableColumn[];
  outputs: TableColumn[];
  lines: TableLine[];
}

export interface TableColumn {
  /** What is read, or the name of what is found. */
  expression: string;
  label: string;
  type: string;
}

export interface TableLine {
  when: string[];
  then: string[];
}

export interface TableReading {
  /** Absent where it cannot be read at all: nothing of that is kept. */
  table?: ReadTable;
  faults: TableFault[];
}

/** Characters, lines and columns: the largest table of the province, of all its offices, has 250 lines. */
export const mostCharacters = 900_000;
const [mostLines, mostColumns] = [2000, 30];

const moddle = new DmnModdle();

/** Reads a table that may have come from anywhere. Never throws; declarations of entities are refused unread. */
export async function readTable(xml: string): Promise<TableReading> {
  if (xml.length > mostCharacters) return refused('table-too-large', { most: mostCharacters });
  const declaration = declarationIn(xml);
  if (declaration !== undefined) return refused('table-declaration', placeAt(xml, declaration));
  if (depthOf(xml) > 30) return refused('table-too-deep', { most: 30 });
  try {
    const { rootElement } = await moddle.fromXML(xml);
    return fromDefinitions(rootElement);
  } catch (error) {
    return refused('table-malformed', { detail: firstLine(error) });
  }
}

/** How deep its elements lie in each other; the library goes down step by step. */
function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end, selfClosed] of xml.matchAll(/<(\/?)[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    if (end) depth -= 1;
    else if (!selfClosed) deepest = Math.max(deepest, (depth += 1));
  }
  return deepest;
}

function fromDefinitions(root: ModdleElement): TableReading {
  if (root.$type !== 'dmn:Definitions') return refused('table-no-table', {});
  const elements = listOf(root, 'drgElement');
  const [decision, ...more] = elements.filter(({ $type }) => $type === 'dmn:Decision');
  const logic = decision?.get('decisionLogic') as ModdleElement | undefined;
  if (!decision || logic?.$type !== 'dmn:DecisionTable') return refused('table-no-table', {});
  if (more.length || elements.length > 1) return refused('table-more-than-one', {});
  const table = tableOf(decision, logic);
  if (table.lines.length > mostLines) return refused('table-too-long', { most: mostLines });
  if (table.inputs.length + table.outputs.length > mostColumns)
    return refused('table-too-wide', { most: mostColumns });
  return { table, faults: checkLines(table) };
}

function tableOf(decision: ModdleElement, logic: ModdleElement): ReadTable {
  return {
    id: text(decision, 'id'),
    name: text(decision, 'name'),
    hitPolicy: text(logic, 'hitPolicy') || 'UNIQUE',
    inputs: listOf(logic, 'input').map((input) => {
      const expression = input.get('inputExpression') as ModdleElement | undefined;
      return {
        expression: expression ? text(expression, 'text') : '',
        label: text(input, 'label'),
        type: expression ? text(expression, 'typeRef') : '',
      };
    }),
    outputs: listOf(logic, 'output').map((output) => ({
      expression: text(output, 'name'),
      label: text(output, 'label'),
      type: text(output, 'typeRef'),
    })),
    lines: listOf(logic, 'rule').map((rule) => ({
      when: listOf(rule, 'inputEntry').map((entry) => text(entry, 'text').trim()),
      then: listOf(rule, 'outputEntry').map((entry) => text(entry, 'text').trim()),
    })),
  };
}

const listOf = (element: ModdleElement, property: string): ModdleElement[] =>
  (element.get(property) as ModdleElement[] | undefined) ?? [];

const text = (element: ModdleElement, property: string): string => {
  const value = element.get(property);
  return typeof value === 'string' ? value : '';
};

const refused = (code: TableFault['code'], params: TableFault['params']): TableReading => ({
  faults: [{ code, severity: 'error', line: null, params }],
});

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

/**
 * The id of a table of a redesign: `phi-2.000205-` and a hash of what is in it, so that dossiers that run keep the table
 * they began with. The document itself names it; so the hash leaves that name out.
 */
export function tableIdFor(id: string, xml: string): string {
  const base = baseOf(id);
  const content = xml.replaceAll(id, base);
  return `${base}-${bytesToHex(sha256(content)).slice(0, 12)}`;
}

/** What a table is for, whatever is in it. */
export const baseOf = (id: string): string => id.replace(/-[0-9a-f]{12}$/, '');
