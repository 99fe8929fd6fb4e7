import type { CatalogueEntry } from '../../processes/catalogue/schema';
import type { Overlay } from '../../processes/catalogue/overlay';
import type { ImportFinding } from '../../processes/import';

export type ImportLimit = CatalogueEntry['limit'];

export interface AddedRow {
  row: number | null;
  code: string;
  name: string;
  level: CatalogueEntry['level'];
  field: string;
  agency: string;
  /** Null: unknown, the pattern's usual one is used. */
  limit: ImportLimit;
  /** The placeholder, or the entry with a code of our own, whose place it takes. */
  replaces: { code: string; placeholder: boolean } | null;
}

export interface ChangedRow {
  row: number | null;
  code: string;
  name: string;
  changes: { field: string; from: unknown; to: unknown }[];
}

/** Row null: the list does not name it. */
export interface WithdrawnRow {
  row: number | null;
  code: string;
  name: string;
}

/** What applying a list would do, as it is shown, and exactly what is then done. */
export interface PlannedRows {
  added: AddedRow[];
  changed: ChangedRow[];
  withdrawn: WithdrawnRow[];
  findings: ImportFinding[];
  /** What the imported part of the catalogue becomes; null where the list has faults. */
  overlay: Overlay | null;
  /** Codes of the procedures whose process is new or may have changed. */
  deploys: string[];
}

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  /** Rows with an error; a fault of the whole file counts as one. */
  faulty: number;
}

export interface PlannedImport {
  /** Hash of the catalogue it was made against. */
  catalogueHash: string;
  /** Hash of the imported part of it: what a later import is built on. */
  overlayHash: string;
  counts: ImportCounts;
  applicable: boolean;
  /** `PlannedRows` as gzipped JSON, as it is kept. */
  rows: Uint8Array;
}

export interface PlanRequest {
  content: Uint8Array;
  complete: boolean;
  dataDir: string;
}

/** Reads a list and says what it would change. Throws the problem `list-too-heavy`. */
export type PlanList = (request: PlanRequest) => Promise<PlannedImport>;
