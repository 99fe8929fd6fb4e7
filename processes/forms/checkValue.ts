import { DateTime } from 'luxon';
import { checkFormat } from './formats';
import { problem, type CheckedValue } from './formError';
import { checkNewAppointment, type StandingAppointment } from './newAppointment';
import type { Field } from './schema';

/** What days are judged by; what is absent is not judged. */
export interface Moment {
  /** What a day that is promised anew is judged by; without it such a day is any day. */
  appointment?: StandingAppointment | undefined;
  /** For days that must not lie before or after today. */
  now?: Date | undefined;
}

export function checkValue(field: Field, given: unknown, moment: Moment = {}): CheckedValue {
  const value = typeof given === 'string' ? given.normalize('NFC').trim() : given;
  if (isEmpty(value)) return field.validate?.required ? problem('required') : { value: undefined };
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'datetime':
      return checkDay(field, value, moment);
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

function checkText({ validate = {}, properties }: Field, value: unknown): CheckedValue {
  if (typeof value !== 'string') return problem('type');
  if (properties?.format) return checkFormat(properties, value);
  const { minLength, maxLength, pattern } = validate;
  // Letters as people count them: an emoji is one.
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) return problem('too-short', { min: minLength });
  if (maxLength !== undefined && length > maxLength) return problem('too-long', { max: maxLength });
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) return problem('pattern');
  return { value };
}

function checkNumber({ validate = {}, decimalDigits, properties }: Field, value: unknown): CheckedValue {
  const wrong = problem(properties?.format === 'money' ? 'money' : 'type');
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong;
  if (decimalDigits !== undefined && Number(value.toFixed(decimalDigits)) !== value) return wrong;
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

function checkDay({ properties = {} }: Field, value: unknown, { appointment, now }: Moment): CheckedValue {
  const limited = properties.notBefore !== undefined || properties.notAfter !== undefined;
  if (!isDay(value)) return problem(limited ? 'day' : 'type');
  const first = dayIn(properties.notBefore, now);
  const last = dayIn(properties.notAfter, now);
  if (first && value < first) return problem('day-too-early', { first: shownDay(first) });
  if (last && value > last) return problem('day-too-late', { last: shownDay(last) });
  return appointment && properties.promises ? checkNewAppointment(value, appointment) : { value };
}

/** ISO dates are in the order of their texts. `today` is the day in Thái Nguyên. */
function dayIn(limit: string | undefined, now: Date | undefined): string | null {
  if (limit !== 'today') return limit ?? null;
  return now ? DateTime.fromJSDate(now, { zone: 'Asia/Ho_Chi_Minh' }).toISODate() : null;
}

const shownDay = (day: string): string => day.split('-').reverse().join('/');

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;
}
