import type { Paper } from '../../types';
import { choice, dateField, shownFor, textField } from '../fields';
import type { Decision, FormComponent } from '../schema';

/** What a form is made from: the procedure's papers and the step's decisions. */
export interface FormSource {
  papers: Paper[];
  decisions: Decision[];
}

export type Template = (source: FormSource) => FormComponent[];

export const required = { required: true };

/** Of the law: 12-digit citizen card, 9-digit identity card, or a passport. */
export const identity = { pattern: '\\d{9}|\\d{12}|[A-Z]\\d{7,8}' };
export const money = { min: 0, max: 1_000_000_000_000 };

/** The step's choices; nothing where it is just done. */
export function decide({ decisions }: FormSource): FormComponent[] {
  const options = decisions.map(({ value, label }) => ({ value, label }));
  return options.length ? [choice('radio', 'decision', 'Quyết định', options, required)] : [];
}

/** A field for some decisions; left out where the step does not have them. */
export function whenDecided(
  { decisions }: FormSource,
  values: string[],
  field: Parameters<typeof shownFor>[1],
): FormComponent[] {
  const asked = values.filter((value) => decisions.some((decision) => decision.value === value));
  return asked.length ? [shownFor(asked, field)] : [];
}

export function paperOptions(papers: Paper[]): { value: string; label: string }[] {
  return papers.map(({ id, name }) => ({ value: id, label: name }));
}

export const documentData: FormComponent[] = [
  textField('documentNumber', 'Số, ký hiệu văn bản', required),
  dateField('documentDate', 'Ngày ban hành', required),
  textField('signedBy', 'Người ký', required),
];
