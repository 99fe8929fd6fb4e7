import { finding, type ImportFinding } from './finding';
import { findHeadings, neededHeadings, type Headings } from './headings';
import { readRow, type Listed } from './listed';
import { readTables } from './readTables';
import { letterOf, type Row, type Table } from './table';

/** The official list as it stands in a file. */
export interface List {
  rows: Listed[];
  findings: ImportFinding[];
}

/** Reads an XLSX or CSV file. Whatever is wrong with it is a finding with its place; nothing is thrown. */
export function readList(file: Uint8Array): List {
  const tables = readTables(file);
  const found = tables
    .map((table) => ({ table, headings: findHeadings(table) }))
    .find(({ headings }) => headings);
  if (found?.headings) return listIn(found.table, found.headings);
  const findings = tables.flatMap((table) => table.findings);
  if (findings.length > 0) return { rows: [], findings };
  return { rows: [], findings: [finding('no-headings', {}, { needed: neededHeadings })] };
}

function listIn(table: Table, headings: Headings): List {
  const findings = [...table.findings, ...headings.findings, ...mergesIn(table, headings.row)];
  const unreadable = [...table.findings, ...headings.findings].some(({ severity }) => severity === 'error');
  if (unreadable) return { rows: [], findings };
  const below = table.rows.filter((row) => row.number > headings.row && !isBlank(row, headings));
  const read = below.map((row) => readRow(row, headings));
  return {
    rows: read.flatMap(({ listed }) => listed ?? []),
    findings: [...findings, ...read.flatMap((row) => row.findings)],
  };
}

/** Sub-headings such as "I. Lĩnh vực …" and notes stand alone in their row, in whatever column. */
function isBlank(row: Row, { columns }: Headings): boolean {
  const filled = [...columns.values()].flatMap(({ at }) => row.cells.get(at)?.text ?? []);
  return filled.length === 0 || (filled.length === 1 && !/^\d\.\d/.test(filled.join()));
}

/** One value for several rows or columns: the others would be read as empty. */
function mergesIn({ merges, rows }: Table, headingRow: number): ImportFinding[] {
  const last = rows.at(-1)?.number ?? 0;
  return merges
    .filter(({ from, to }) => from.row > headingRow && to.row > from.row && from.row <= last)
    .map(({ from, to }) => {
      const cells = `${letterOf(from.column)}${String(from.row)}:${letterOf(to.column)}${String(to.row)}`;
      return finding('merged-cells', { row: from.row, column: letterOf(from.column) }, { cells });
    });
}
