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
}

/** A button of the task: what the engine's gateway tests. */
export interface Decision {
  value: string;
  label: string;
}
