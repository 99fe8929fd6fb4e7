import { DateTime } from 'luxon';
import type { Field } from './schema';

export interface FormError {
  field: string;
  code: FormErrorCode;
  /** What the message needs: the limit that was broken. */
  params: Record<string, string | number>;
}

export type FormErrorCode =
  | 'required'
  | 'type'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'pattern'
  | 'not-an-option'
  | 'unknown-field'
  | 'not-an-object';

type Problem = Omit<FormError, 'field'>;

/** The value as it is kept (text in NFC, without blanks around it), or what is wrong with it. */
export type CheckedValue = { value: unknown } | { problem: Problem };

const problem = (code: FormErrorCode, params: Problem['params'] = {}): CheckedValue => ({
  problem: { code, params },
});

export function checkValue(field: Field, given: unknown): CheckedValue {
  const value = typeof given === 'string' ? given.normalize('NFC').trim() : given;
  if (isEmpty(value)) return field.validate?.required ? problem('required') : { value: undefined };
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'datetime':
      return isDay(value) ? { value } : problem('type');
    case 'checkbox':
      return checkBox(field, value);
    case 'radio':
    case 'select':
      return checkOptions(field, [value], value);
    case 'checklist':
      return Array.isArray(value)
        ? checkOptions(field, value, [...new Set<unknown>(value)])
        : problem('type');
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function checkText({ validate = {} }: Field, value: unknown): CheckedValue {
  if (typeof value !== 'string') return problem('type');
  const { minLength, maxLength, pattern } = validate;
  // Letters as people count them: an emoji is one.
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) return problem('too-short', { min: minLength });
  if (maxLength !== undefined && length > maxLength) return problem('too-long', { max: maxLength });
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) return problem('pattern');
  return { value };
}

function checkNumber({ validate = {}, decimalDigits }: Field, value: unknown): CheckedValue {
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('type');
  if (decimalDigits !== undefined && Number(value.toFixed(decimalDigits)) !== value) return problem('type');
  const { min, max } = validate;
  if (min !== undefined && value < min) return problem('too-small', { min });
  if (max !== undefined && value > max) return problem('too-large', { max });
  return { value };
}

/** A required box must be ticked. */
function checkBox({ validate }: Field, value: unknown): CheckedValue {
  if (typeof value !== 'boolean') return problem('type');
  return validate?.required && !value ? problem('required') : { value };
}

function checkOptions({ values = [] }: Field, chosen: unknown[], value: unknown): CheckedValue {
  if (!chosen.every((each) => typeof each === 'string')) return problem('type');
  const options = values.map((option) => option.value);
  return chosen.every((each) => options.includes(each)) ? { value } : problem('not-an-option');
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;
}
