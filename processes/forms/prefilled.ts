import { checkValue } from './checkValue';
import type { FormSchema } from './schema';
import { fieldsOf } from './walk';

/** What is known of a dossier when a step begins. */
export interface Known {
  applicant: Readonly<Record<string, unknown>>;
  /** What earlier steps wrote, by element id. */
  steps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The values that a form's fields take over; the officer may correct each. What does not fit the field is left out. */
export function prefilled(schema: FormSchema, known: Known): Record<string, unknown> {
  const entries = fieldsOf(schema).flatMap((field) => {
    const from = field.properties?.from;
    const value = from === undefined ? undefined : valueAt(from, known);
    if (value === undefined || value === null || value === '') return [];
    return 'problem' in checkValue(field, value) ? [] : [[field.key, value] as const];
  });
  return Object.fromEntries(entries);
}

function valueAt(from: string, { applicant, steps }: Known): unknown {
  const [, elementId, key] = /^step:(.+)\.([^.]+)$/.exec(from) ?? [];
  if (elementId !== undefined && key !== undefined) return ownOf(steps.get(elementId), key);
  return ownOf(applicant, from.replace(/^applicant\./, ''));
}

const ownOf = (data: Readonly<Record<string, unknown>> | undefined, key: string): unknown =>
  data && Object.hasOwn(data, key) ? data[key] : undefined;
