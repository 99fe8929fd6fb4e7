import type { ImportFinding } from './finding';

export interface Cell {
  text: string;
  /** Computed by the spreadsheet; `text` is the value it had when the file was saved. */
  formula?: true;
  /** The spreadsheet's own error, e.g. `#REF!`. */
  error?: true;
}

export interface Row {
  /** As the spreadsheet counts, from 1. */
  number: number;
  cells: Map<number, Cell>;
}

export interface Merge {
  from: { row: number; column: number };
  to: { row: number; column: number };
}

/** A sheet as it was read, XLSX or CSV. */
export interface Table {
  rows: Row[];
  merges: Merge[];
  findings: ImportFinding[];
}

/** The official list has 1,627 rows; ten times that is a mistake. */
export const maxRows = 20_000;
export const maxMegabytes = 64;

/** Spaces of all kinds count as one, and letters are composed (NFC), whatever the file has. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** 0 → A, 26 → AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A1 → row 1, column 0; null when it is no such reference. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}
