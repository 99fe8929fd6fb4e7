import type { Field, FormSchema } from './schema';
import { fieldsOf } from './walk';

/**
 * Form data from the texts a browser posts: numbers and ticks get their types, empty texts are left out, fields
 * of the page that the form does not have are ignored. What cannot be converted stays a text, for
 * `checkFormData` to refuse.
 */
export function formDataFrom(schema: FormSchema, body: Record<string, unknown>): Record<string, unknown> {
  const entries = fieldsOf(schema).map((field) => [field.key, converted(field, body[field.key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

function converted(field: Field, posted: unknown): unknown {
  switch (field.type) {
    case 'checkbox':
      return posted !== undefined && posted !== 'false';
    case 'checklist':
      return typeof posted === 'string' ? [posted] : posted;
    case 'number':
      return typeof posted === 'string' ? numberFrom(posted) : posted;
    case 'datetime':
      return typeof posted === 'string' ? dayFrom(posted) : posted;
    default:
      return posted;
  }
}

/** Vietnamese writes 1.250.000,5; a plain 1250000.5 is read as well. */
function numberFrom(text: string): number | string {
  const trimmed = text.trim();
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed);
  const plain = grouped ? trimmed.replaceAll('.', '') : trimmed;
  const number = Number(plain.replace(',', '.'));
  return plain === '' || Number.isNaN(number) ? trimmed : number;
}

/** 23/11/2026 as it is written by hand, where the browser has no calendar to choose from. */
function dayFrom(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  return day && month && year ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : text;
}
