import { CsvError, parse, type Options } from 'csv-parse/sync';
import { finding, type FindingCode } from './finding';
import { maxRows, tidy, type Row, type Table } from './table';

interface Read {
  record: string[];
  info: { lines: number };
}

/** A row's number is the line it begins in. UTF-8, or UTF-16 as Excel saves "Unicode text". */
export function readCsv(file: Uint8Array): Table {
  const text = decoded(file);
  if (text === null) return failed('not-utf8');
  try {
    return tableOf(parse(text, options(text)) as unknown as Read[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    return failed('broken-csv', { detail: error.message }, line);
  }
}

const options = (text: string): Options => ({
  bom: true,
  delimiter: delimiterOf(text),
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  to: maxRows + 1,
});

function decoded(file: Uint8Array): string | null {
  const utf16 = file[0] === 0xff && file[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** Excel writes semicolons where the comma is the decimal sign, as in Vietnam. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function tableOf(read: Read[]): Table {
  const rows: Row[] = [];
  let begin = 1;
  for (const { record, info } of read.slice(0, maxRows)) {
    const cells = record.map((text, column) => [column, { text: tidy(text) }] as const);
    rows.push({ number: begin, cells: new Map(cells.filter(([, { text }]) => text !== '')) });
    begin = info.lines + 1;
  }
  if (read.length <= maxRows) return { rows, merges: [], findings: [] };
  const tooMany = finding('too-many-rows', { row: begin }, { limit: String(maxRows) });
  return { rows, merges: [], findings: [tooMany] };
}

const failed = (code: FindingCode, params: Record<string, string> = {}, row?: number): Table => ({
  rows: [],
  merges: [],
  findings: [finding(code, row === undefined ? {} : { row }, params)],
});
