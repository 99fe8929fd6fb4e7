/** The part of form-js schemas that this project's forms use; every form the compiler makes is one of these. */
export interface FormSchema {
  type: 'default';
  id: string;
  schemaVersion: number;
  executionPlatform: 'Camunda Cloud';
  executionPlatformVersion: string;
  components: FormComponent[];
}

export type FormComponent = TextBlock | Group | Field;

export interface TextBlock {
  type: 'text';
  id: string;
  text: string;
}

export interface Group {
  type: 'group';
  id: string;
  label: string;
  components: FormComponent[];
  conditional?: { hide: string };
  properties?: FieldProperties;
}

export interface Field {
  type: FieldType;
  id: string;
  key: string;
  label: string;
  description?: string;
  /** `datetime` only: days, no time of day. */
  subtype?: 'date';
  dateLabel?: string;
  /** `datetime`: form-js offers the days from today on only. */
  disallowPassedDates?: boolean;
  /** `radio`, `select`, `checklist`. */
  values?: { value: string; label: string }[];
  /** `number`: digits after the point. */
  decimalDigits?: number;
  validate?: Validation;
  conditional?: { hide: string };
  properties?: FieldProperties;
}

export type FieldType =
  'textfield' | 'textarea' | 'number' | 'datetime' | 'radio' | 'select' | 'checkbox' | 'checklist';

export interface Validation {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  pattern?: string;
}

export interface FieldProperties {
  /** The decisions, comma-separated, for which the field is asked; `conditional` says the same in FEEL. */
  shownFor?: string;
  /** The day is told to the applicant in place of the one told before. */
  promises?: 'new-appointment';
  /** What a text or a number is: its value is checked, and kept in one way of writing. */
  format?: FieldFormat;
  /** `citizen-id`: it must begin with the code of a province. */
  province?: 'required';
  /** `datetime`: the first and the last day that is taken; `today`, or an ISO date. */
  notBefore?: string;
  notAfter?: string;
  /** What it is filled with at first: `applicant.fullName`, or `step:<elementId>.<key>` of an earlier step. */
  from?: string;
}

export const fieldFormats = ['citizen-id', 'phone', 'money'] as const;
export type FieldFormat = (typeof fieldFormats)[number];

/** A button of the task: what the engine's gateway tests. */
export interface Decision {
  value: string;
  label: string;
}
