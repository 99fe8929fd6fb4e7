import { DateTime } from 'luxon';
import { problem, type CheckedValue } from './formError';
import { checkNewAppointment, type StandingAppointment } from './newAppointment';
import type { Field } from './schema';

/** `appointment`: what a day that is promised anew is judged by; without it such a day is any day. */
export function checkValue(field: Field, given: unknown, appointment?: StandingAppointment): CheckedValue {
  const value = typeof given === 'string' ? given.normalize('NFC').trim() : given;
  if (isEmpty(value)) return field.validate?.required ? problem('required') : { value: undefined };
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'datetime':
      return checkDay(field, value, appointment);
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

function checkDay({ properties }: Field, value: unknown, appointment?: StandingAppointment): CheckedValue {
  if (!isDay(value)) return problem('type');
  return appointment && properties?.promises ? checkNewAppointment(value, appointment) : { value };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;
}
