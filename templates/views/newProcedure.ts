import type { FieldError, FormKeys, Frame, Option } from './frame';

/** The form for a procedure that the catalogue does not have, with what was typed. */
export interface NewProcedureView {
  frame: Frame;
  keys: FormKeys;
  errors: FieldError[];
  /** Message at each control, by its name; "" where nothing is wrong. */
  wrong: Record<NewProcedureField, string>;
  typed: Record<NewProcedureField, string>;
  levels: Option[];
  units: Option[];
  patterns: { value: string; label: string; description: string; selected: boolean }[];
  fields: string[];
}

export type NewProcedureField =
  | 'code'
  | 'name'
  | 'level'
  | 'field'
  | 'agency'
  | 'limitAmount'
  | 'limitUnit'
  | 'papers'
  | 'fee'
  | 'result'
  | 'legalBasis'
  | 'source'
  | 'pattern';
