import type { ComparisonPart } from './comparison';
import type { Field } from './fields';
import type { FieldError, FormKeys, Frame, Moment, Option, Paging } from './frame';

export type DraftState = 'editing' | 'submitted' | 'approved' | 'rejected' | 'released';

/** A redesign as a list names it. */
export interface DraftRow {
  id: string;
  code: string;
  name: string;
  state: DraftState;
  baseVersion: number;
  authorName: string;
  updatedAt: Moment;
  updatedByName: string;
}

export interface DraftsView {
  frame: Frame;
  states: Option[];
  rows: DraftRow[];
  paging: Paging;
}

/** What the officer may do with it now: a button each. */
export type DraftStep = 'edit' | 'remove' | 'submit' | 'approve' | 'reject' | 'release';

export interface DraftView {
  frame: Frame;
  keys: FormKeys;
  draft: DraftRow & {
    /** The one that is shown: no other is approved or released by its buttons. */
    revision: number;
    submittedAt: Moment | null;
    reviewedAt: Moment | null;
    reviewedByName: string | null;
    note: string | null;
    releasedAt: Moment | null;
    releasedByName: string | null;
    /** Null until the engine has it. */
    releasedVersion: number | null;
  };
  may: Record<DraftStep, boolean>;
  /** It waits for another officer than the one who looks. */
  othersReview: boolean;
  /** The version in force is no longer the one that it began with; null where it is. */
  outdatedBy: number | null;
  /** Dossiers that go on on the version in force. */
  running: number;
  /** Null for one that is in force: it was checked before it was released. */
  check: {
    errors: number;
    /** Working hours. */
    longestPathHours: number | null;
    limitHours: number | null;
    /** The first of them, errors before others. */
    findings: { severity: 'error' | 'warning'; text: string; element: string | null }[];
  } | null;
  comparison: ComparisonPart;
  script: 'comparison.js' | false;
  sheet: 'comparison.css' | false;
  /** What was typed, and what is wrong with it. */
  note: string;
  noteError: string | null;
  errors: FieldError[];
}

export interface ModelerView {
  frame: Frame;
  name: string;
  /** All that the modeler is told, as JSON in the page. */
  data: object;
  /** Where a reader without script is led. */
  review: string;
  /** Address of the diagram, fetched while the script is. */
  document: string;
}

/** The form of a task as its officer will see it, without the page around it. */
export interface FormPreviewView {
  frame: Frame;
  fields: Field[];
  decisions: { value: string; label: string }[];
  errors: FieldError[];
}
