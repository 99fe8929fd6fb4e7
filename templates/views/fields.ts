import type { Option } from './frame';

/** One control of a form, from a form-js component; `kind` names the partial that draws it. */
export interface Field {
  kind:
    | 'text'
    | 'number'
    | 'textarea'
    | 'date'
    | 'datetime'
    | 'select'
    | 'radios'
    | 'checkbox'
    | 'checkboxes'
    | 'note'
    | 'heading';
  key: string;
  id: string;
  label: string;
  hint: string | null;
  required: boolean;
  value: string;
  options: Option[];
  error: string | null;
  /** Attributes that the browser checks before sending. */
  limits: { min: string | null; max: string | null; maxLength: string | null };
  readonly: boolean;
  /** Values of the decisions it is asked for, between spaces: script shows it with those only. */
  onlyFor: string | null;
  onlyForLabels: string | null;
}

/** A decision button, and what it leads to. */
export interface DecisionButton {
  value: string;
  label: string;
  next: string | null;
  look: 'primary' | 'secondary' | 'warning';
}
