import type { Level, TimeLimit } from '../types';
import { finding, type FindingCode, type ImportFinding } from './finding';
import type { ColumnKey, Headings } from './headings';
import { readLimit } from './limit';
import type { Row } from './table';

/** A row of the official list; what it leaves empty it does not state, so nothing is changed by it. */
export interface Listed {
  row: number;
  /** National code; "" where the list has none. */
  code: string;
  name: string;
  level: Level;
  field: string;
  agency?: string;
  limit?: TimeLimit | null;
  fee?: string;
  result?: string;
  legalBasis?: string[];
  source?: string;
  withdrawn: boolean;
  /** Letters and headings of the columns. */
  places: Partial<Record<ColumnKey, string>>;
}

export interface ReadRow {
  listed: Listed | null;
  findings: ImportFinding[];
}

/** Throws nothing: a row that cannot be read is its findings. */
export function readRow(row: Row, { columns }: Headings): ReadRow {
  const findings: ImportFinding[] = [];
  const say = (key: ColumnKey, code: FindingCode, params: Record<string, string> = {}) => {
    const column = columns.get(key)?.place;
    findings.push(finding(code, { row: row.number, ...(column !== undefined && { column }) }, params));
  };
  const value = (key: ColumnKey) =>
    cellText(row, columns.get(key)?.at, (code, params) => {
      say(key, code, params);
    });
  const code = codeOf(value('code'), say);
  const level = levelOf(value('level'), say);
  const name = requiredOf('name', value('name'), say);
  const field = requiredOf('field', value('field'), say);
  const limit = limitOf(value('limit'), columns.get('limit')?.place ?? '', say);
  const stated = statedOf({
    agency: value('agency'),
    fee: value('fee'),
    result: value('result'),
    source: value('source'),
  });
  const basis = value('legalBasis').split(/;\s*/).filter(Boolean);
  const withdrawn = /bãi bỏ|hết hiệu lực|hủy bỏ|huỷ bỏ/iu.test(value('status'));
  if (level === null || findings.some(({ severity }) => severity === 'error'))
    return { listed: null, findings };
  const places = Object.fromEntries([...columns].map(([key, { place }]) => [key, place]));
  const listed: Listed = {
    row: row.number,
    code,
    name,
    level,
    field,
    withdrawn,
    places,
    ...stated,
    ...limit,
  };
  return { listed: basis.length > 0 ? { ...listed, legalBasis: basis } : listed, findings };
}

type Say = (key: ColumnKey, code: FindingCode, params?: Record<string, string>) => void;

function cellText(
  row: Row,
  at: number | undefined,
  say: (code: FindingCode, params: Record<string, string>) => void,
): string {
  const cell = at === undefined ? undefined : row.cells.get(at);
  if (!cell) return '';
  const { text } = cell;
  if (cell.error) say('cell-error', { value: text });
  else if (cell.formula && text === '') say('formula-without-value', {});
  else if (cell.formula) say('formula-value', { value: text });
  return cell.error ? '' : text;
}

/**
 * Spreadsheets read 1.000640 as a number and drop its last zero; the long form ends in the agency's own code. The
 * catalogue's own -H and -X tell levels of one code apart, which the column of the level does here.
 */
function codeOf(text: string, say: Say): string {
  const [, short] = /^(\d\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|-[HX])?$/.exec(text) ?? [];
  if (text === '' || short !== undefined) return short ?? '';
  if (/^(TN-[THX]-[0-9A-F]{6}|LT-\d+-[A-Z]+)$/.test(text)) return text;
  if (!/^\d\.\d{1,5}$/.test(text)) {
    say('code', 'code-malformed', { value: text });
    return '';
  }
  const code = text.padEnd(8, '0');
  say('code', 'code-completed', { value: text, code });
  return code;
}

const levels: [RegExp, Level][] = [
  [/tỉnh|province/iu, 'province'],
  [/huyện|district/iu, 'district'],
  [/xã|commune/iu, 'commune'],
];

function levelOf(text: string, say: Say): Level | null {
  const found = levels.filter(([pattern]) => pattern.test(text));
  if (found.length === 1 && found[0]) return found[0][1];
  say('level', text === '' ? 'value-missing' : 'level-unclear', { value: text });
  return null;
}

function requiredOf(key: 'name' | 'field', text: string, say: Say): string {
  if (text === '') say(key, 'value-missing');
  return text;
}

function limitOf(text: string, heading: string, say: Say): { limit?: TimeLimit | null } {
  if (text === '') return {};
  const read = readLimit(text, heading);
  if ('limit' in read) return read;
  say('limit', read.fault, { value: text });
  return { limit: null };
}

/** Empty cells state nothing. */
const statedOf = (texts: Record<'agency' | 'fee' | 'result' | 'source', string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
