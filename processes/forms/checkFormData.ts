import { checkValue } from './checkValue';
import { decisionKey } from './decisions';
import type { FormError } from './formError';
import type { StandingAppointment } from './newAppointment';
import type { FormSchema } from './schema';
import { askedFields, type AskedField } from './walk';

export type { FormError, FormErrorCode } from './formError';
export type { StandingAppointment } from './newAppointment';

export type FormCheck = { ok: true; data: Record<string, unknown> } | { ok: false; errors: FormError[] };

/**
 * Checks what was filled in against the form, as the server must not trust the page. Text comes back in NFC;
 * a value for a field that the decision does not ask for is dropped; a field the form does not have is an error.
 * With the dossier's appointment, a day that is promised in its place is judged by it; with the moment, days that must
 * not lie before or after today.
 */
export function checkFormData(
  schema: FormSchema,
  data: unknown,
  appointment?: StandingAppointment,
  now?: Date,
): FormCheck {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { ok: false, errors: [{ field: '', code: 'not-an-object', params: {} }] };
  }
  const given = new Map<string, unknown>(Object.entries(data));
  const fields = askedFields(schema, given.get(decisionKey));
  const errors = [...unknownFields(fields, given)];
  const checked: [string, unknown][] = [];
  for (const { field } of fields.filter(({ shown }) => shown)) {
    const result = checkValue(field, given.get(field.key), { appointment, now });
    if ('problem' in result) errors.push({ field: field.key, ...result.problem });
    else if (result.value !== undefined) checked.push([field.key, result.value]);
  }
  return errors.length ? { ok: false, errors } : { ok: true, data: Object.fromEntries(checked) };
}

function unknownFields(fields: AskedField[], given: Map<string, unknown>): FormError[] {
  const known = new Set(fields.map(({ field }) => field.key));
  return [...given.keys()]
    .filter((key) => !known.has(key))
    .map((field) => ({ field, code: 'unknown-field', params: {} }));
}
