import type { ColumnKey } from './headings';
import { readRow } from './listed';
import type { List } from './readList';
import { tidy } from './table';

/**
 * One procedure, given field by field, as a list of one row: it is read as a row of the official list is. The column of
 * a finding is the name of the field.
 */
export function listOfOne(texts: Partial<Record<ColumnKey, string>>): List {
  const given = Object.entries(texts) as [ColumnKey, string][];
  const columns = new Map(given.map(([key], at) => [key, { at, place: key }]));
  const cells = new Map(given.map(([, text], at) => [at, { text: tidy(text) }]));
  const { listed, findings } = readRow({ number: 1, cells }, { row: 0, columns, findings: [] });
  return { rows: listed ? [listed] : [], findings };
}
