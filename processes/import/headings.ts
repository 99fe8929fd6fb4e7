import { finding, type ImportFinding } from './finding';
import { letterOf, type Merge, type Row, type Table } from './table';

/** What a column holds, and what it may be called; the first name is the one shown. */
const names = {
  code: ['Mã TTHC', 'Mã số', 'Mã thủ tục', 'Mã số TTHC', 'Mã số thủ tục', 'Mã thủ tục hành chính', 'Mã'],
  name: ['Tên thủ tục hành chính', 'Tên TTHC', 'Tên thủ tục', 'Thủ tục hành chính'],
  level: ['Cấp thực hiện', 'Cấp giải quyết', 'Cấp', 'Cấp hành chính', 'Mức độ thẩm quyền'],
  field: ['Lĩnh vực', 'Tên lĩnh vực', 'Lĩnh vực thủ tục'],
  agency: ['Cơ quan thực hiện', 'Cơ quan giải quyết', 'Cơ quan có thẩm quyền', 'Đơn vị thực hiện'],
  limit: ['Thời hạn giải quyết', 'Thời hạn', 'Thời gian giải quyết'],
  fee: ['Phí, lệ phí', 'Phí lệ phí', 'Phí và lệ phí', 'Phí', 'Lệ phí', 'Mức phí'],
  result: ['Kết quả', 'Kết quả thực hiện', 'Kết quả giải quyết'],
  legalBasis: ['Căn cứ pháp lý', 'Cơ sở pháp lý'],
  source: ['Quyết định công bố', 'Số quyết định', 'Nguồn'],
  status: ['Tình trạng', 'Trạng thái', 'Tình trạng hiệu lực'],
} as const;

export type ColumnKey = keyof typeof names;

export interface Headings {
  /** Row number of the last heading row. */
  row: number;
  columns: Map<ColumnKey, { at: number; place: string }>;
  findings: ImportFinding[];
}

/** The catalogue cannot be matched without these. */
const needed: ColumnKey[] = ['code', 'name', 'level', 'field'];
const searched = 30;

/** Case, accents, spaces and signs do not count: "MÃ  TTHC:" is "ma tthc". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const keys = new Map(
  Object.entries(names).flatMap(([key, texts]) => texts.map((text) => [plain(text), key as ColumnKey])),
);

/** "Thời hạn giải quyết (ngày làm việc)" is known without what stands in brackets. */
const keyOf = (text: string) => keys.get(plain(text)) ?? keys.get(plain(text.replace(/\(.*?\)/g, '')));

/** The row that has most known headings; titles and notes above it are passed over. Null: there is none. */
export function findHeadings(table: Table): Headings | null {
  const known = (row: Row) => [...row.cells.values()].filter(({ text }) => keyOf(text)).length;
  const best = table.rows.slice(0, searched).reduce<Row | null>((found, row) => {
    return known(row) > (found ? known(found) : 1) ? row : found;
  }, null);
  return best && headingsIn(best, table.merges);
}

function headingsIn(row: Row, merges: Merge[]): Headings {
  const headings: Headings = { row: row.number, columns: new Map(), findings: [] };
  for (const [at, { text }] of row.cells) addHeading(headings, at, text);
  for (const merge of merges.filter(({ from, to }) => from.row <= row.number && to.row >= row.number)) {
    addMerge(headings, merge);
  }
  const missing = needed.filter((key) => !headings.columns.has(key));
  const at = { row: row.number };
  headings.findings.push(...missing.map((key) => finding('heading-missing', at, { heading: names[key][0] })));
  return headings;
}

function addHeading({ row, columns, findings }: Headings, at: number, heading: string): void {
  const place = `${letterOf(at)} (${heading})`;
  const key = keyOf(heading);
  if (!key) {
    if (!/^(stt|tt|so tt|ghi chu)$/.test(plain(heading)))
      findings.push(finding('unknown-heading', { row, column: letterOf(at) }, { heading }));
  } else if (columns.has(key)) {
    findings.push(finding('heading-twice', { row, column: letterOf(at) }, { heading }));
  } else columns.set(key, { at, place });
}

/** Merged downwards, the list begins below; merged sideways, nobody can say what the columns hold. */
function addMerge(headings: Headings, { from, to }: Merge): void {
  const cells = `${letterOf(from.column)}${String(from.row)}:${letterOf(to.column)}${String(to.row)}`;
  if (from.column === to.column) headings.row = Math.max(headings.row, to.row);
  else {
    const place = { row: from.row, column: letterOf(from.column) };
    headings.findings.push(finding('merged-heading', place, { cells }));
  }
}

export const neededHeadings = needed.map((key) => names[key][0]).join(', ');
