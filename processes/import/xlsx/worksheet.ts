import { finding } from '../finding';
import { maxRows, placeOf, tidy, type Cell, type Merge, type Row, type Table } from '../table';
import { parse } from './parse';

/** A cell while its element is open. */
interface Open {
  column: number;
  type: string;
  formula: boolean;
  value: string;
}

const hidden = 10_000;

/** The cells of one sheet. Reading stops at the row after the last one allowed. */
export function worksheet(xml: string, strings: string[]): Table {
  const table: Table = { rows: [], merges: [], findings: [] };
  let cell: Open | null = null;
  let within = '';
  parse(xml, {
    open: (name, attributes, stop) => {
      within = name;
      if (name === 'row' && !startRow(table, attributes())) stop();
      if (name === 'c') cell = startCell(table.rows.at(-1), attributes());
      if (name === 'f' && cell) cell.formula = true;
      if (name === 'mergeCell') table.merges.push(...mergeOf(attributes()['ref'] ?? ''));
    },
    close: (name) => {
      within = '';
      if (name === 'c' && cell) endCell(table.rows.at(-1), cell, strings);
      if (name === 'c') cell = null;
    },
    text: (text) => {
      if (cell && (within === 'v' || within === 't')) cell.value += text;
    },
  });
  return table;
}

/** Rows without a number follow the one before. @returns false when there are too many */
function startRow(table: Table, { r }: Record<string, string>): boolean {
  const number = Number(r) || (table.rows.at(-1)?.number ?? 0) + 1;
  table.rows.push({ number, cells: new Map() });
  if (table.rows.length <= maxRows) return true;
  table.rows.pop();
  table.findings.push(finding('too-many-rows', { row: number }, { limit: String(maxRows) }));
  return false;
}

function startCell(row: Row | undefined, { r, t }: Record<string, string>): Open {
  const next = row ? Math.max(-1, ...row.cells.keys()) + 1 : 0;
  const column = (r === undefined ? null : placeOf(r)?.column) ?? next;
  return { column, type: t ?? 'n', formula: false, value: '' };
}

function endCell(row: Row | undefined, { column, type, formula, value }: Open, strings: string[]): void {
  const text = tidy(type === 's' ? (strings[Number(value)] ?? '') : value);
  if (!row || column > hidden || (text === '' && !formula)) return;
  const cell: Cell = { text };
  if (formula) cell.formula = true;
  if (type === 'e') cell.error = true;
  row.cells.set(column, cell);
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':').map(placeOf);
  return from && to ? [{ from, to }] : [];
}
