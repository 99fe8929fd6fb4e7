import type { FieldError, FormKeys, Frame, Moment, Paging } from './frame';
import type { Limit } from './procedure';

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  faulty: number;
}

/** Who applied a list, when, and how far the engine has it. */
export interface AppliedImport {
  by: string;
  at: Moment;
  total: number;
  done: number;
  state: 'running' | 'done' | 'failing';
}

export interface ImportStartView {
  frame: Frame;
  keys: FormKeys;
  complete: boolean;
  errors: FieldError[];
  fileError: string | null;
  recent: { href: string; fileName: string; counts: ImportCounts; applied: AppliedImport }[];
}

/** A value of the catalogue: a limit has its own words; neither where nothing is stated. */
export interface ImportValue {
  text: string | null;
  limit: Limit | null;
}

/** As much of a part as is shown; `more` opens all of it. */
export interface ImportPart<Row> {
  rows: Row[];
  total: number;
  more: string | null;
  paging: Paging | null;
}

export interface ImportPlanView {
  frame: Frame;
  keys: FormKeys;
  id: string;
  fileName: string;
  size: number;
  sha256: string;
  complete: boolean;
  plannedBy: string;
  plannedAt: Moment;
  state: 'planned' | 'outdated' | 'applied';
  applicable: boolean;
  counts: ImportCounts;
  /** All that applying it would change. */
  changes: number;
  applied: AppliedImport | null;
  /** Where the page asks how far it is; null where nothing goes on. */
  refresh: string | null;
  /** Parts that are not shown are null: the page shows one of them alone. */
  findings: ImportPart<{
    severity: 'error' | 'warning';
    row: number | null;
    column: string | null;
    message: string;
    wayOut: string;
  }> | null;
  added: ImportPart<{
    row: number | null;
    code: string;
    name: string;
    level: string;
    field: string;
    agency: string;
    limit: Limit | null;
    replaces: { code: string; placeholder: boolean } | null;
  }> | null;
  changed: ImportPart<{
    row: number | null;
    code: string;
    name: string;
    changes: { field: string; from: ImportValue; to: ImportValue }[];
    /** Its released redesign stays in force. */
    redesigned: boolean;
  }> | null;
  withdrawn: ImportPart<{ row: number | null; code: string; name: string }> | null;
  /** The whole import, where only one part is shown. */
  whole: string | null;
}
