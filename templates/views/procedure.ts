import type { FieldError, FormKeys, Frame, Moment, Option, Paging } from './frame';
import type { Applicant } from './dossier';
import type { DraftRow } from './draft';

export interface Limit {
  amount: number;
  unit: string;
}

export interface ProcedureRow {
  code: string;
  name: string;
  level: string;
  field: string;
  agency: string;
  limit: Limit;
  limitAssumed: boolean;
  placeholder: boolean;
  withdrawn: boolean;
  cases: { id: string; name: string; limit: Limit }[];
  version: number | null;
  receivable: boolean;
}

/** What of the procedures found no source states, said openly. */
export interface CatalogueCounts {
  placeholders: number;
  limitsAssumed: number;
  withdrawn: number;
}

export interface ProceduresView {
  frame: Frame;
  /** Where the official list is imported; null for who may not. */
  importList: string | null;
  q: string;
  levels: Option[];
  fields: Option[];
  rows: ProcedureRow[];
  counts: CatalogueCounts;
  paging: Paging;
}

export interface ProcedureView {
  frame: Frame;
  procedure: ProcedureRow & {
    fee: string;
    result: string;
    legalBasis: string[];
    source: string;
    papers: { id: string; name: string; required: boolean }[];
  };
  steps: {
    no: number;
    elementId: string;
    name: string;
    agency: string;
    unit: string;
    role: string;
    hours: number | null;
    waitFor: string | null;
    legalBasis: string | null;
  }[];
  versions: {
    version: number;
    hash: string;
    source: string;
    legalBasis: string[];
    deployedAt: Moment;
    current: boolean;
    dossiers: { running: number; ended: number };
    href: string;
  }[];
  shown: number | null;
  /** The versions to choose two of; null where there is one at the most. */
  compare: { before: Option[]; after: Option[] } | null;
  diagram: string | null;
  receive: string | null;
  /** Only for who may redesign it: the redesigns on their way, and the button's keys. */
  redesign: { keys: FormKeys; drafts: DraftRow[] } | null;
}

export interface ReceiveChooseView {
  frame: Frame;
  q: string;
  /** Those of what this desk receives. */
  fields: Option[];
  rows: ProcedureRow[];
  counts: CatalogueCounts;
  paging: Paging;
}

export interface ReceiveView {
  frame: Frame;
  procedure: ProcedureRow & { fee: string; legalBasis: string[] };
  keys: FormKeys;
  officer: string;
  applicant: Applicant;
  fieldErrors: Record<keyof Applicant | 'papers' | 'documents' | 'channel' | 'case', string | null>;
  papers: { id: string; name: string; required: boolean; checked: boolean }[];
  channels: { key: string; legend: string; options: Option[] }[];
  /** Only where the officer receives for several agencies. */
  agencies: Option[];
  /** Where the limit depends on one of them: each with its appointment if it is received now. */
  cases: (Option & { limit: Limit; dueAt: Moment })[];
  /** The appointment if it is received now; null until the case is chosen. */
  dueAt: Moment | null;
  errors: FieldError[];
  kept: boolean;
}
