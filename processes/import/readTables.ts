import { finding } from './finding';
import { readCsv } from './readCsv';
import type { Table } from './table';
import { readXlsx } from './xlsx/readXlsx';

const begins = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => file[at] === byte);

/** The sheets in a file; what kind it is, its first bytes say, not its name. */
export function readTables(file: Uint8Array): Table[] {
  if (begins(file, 0x50, 0x4b)) return readXlsx(file);
  if (begins(file, 0xd0, 0xcf, 0x11, 0xe0)) return [unreadable('old-or-encrypted')];
  const utf16 = begins(file, 0xff, 0xfe);
  if (file.length === 0 || (!utf16 && file.subarray(0, 4096).includes(0))) return [unreadable('not-a-list')];
  return [readCsv(file)];
}

const unreadable = (code: 'not-a-list' | 'old-or-encrypted'): Table => ({
  rows: [],
  merges: [],
  findings: [finding(code)],
});
