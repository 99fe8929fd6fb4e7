import { readForm, type FormReading } from '../../../processes/forms/readForm';

type Json = Record<string, unknown>;

/** What form-js writes of a component that a form of ours has too; everything else is its own and goes. */
const kept = [
  ...['type', 'id', 'key', 'label', 'text', 'description', 'subtype', 'dateLabel', 'disallowPassedDates'],
  ...['values', 'decimalDigits', 'validate', 'properties', 'components'],
];
const checks = ['required', 'minLength', 'maxLength', 'min', 'max', 'pattern'];
const ofText = ['minLength', 'maxLength', 'pattern'];

/** The schema of the form-js editor as a form of ours: its own notes left out, the keys that it makes up made plain. */
export function fromEditor(schema: unknown): FormReading {
  const components = list((schema as Json | null)?.['components']);
  return readForm({ components: components.map(cleaned) });
}

function cleaned(component: Json): Json {
  const own = Object.fromEntries(
    kept.flatMap((name) => {
      const value = component[name];
      return value === undefined || value === '' || value === null ? [] : [[name, value] as const];
    }),
  );
  if (typeof own['key'] === 'string') own['key'] = plainKey(own['key']);
  if (own['validate']) own['validate'] = checksOf(own['validate'] as Json, own['type']);
  if (Array.isArray(own['components'])) own['components'] = list(own['components']).map(cleaned);
  return own;
}

/** form-js calls a new field `textfield_0x1y2z`. */
const plainKey = (key: string): string =>
  key.replace(/_+(\w)/g, (_all, letter: string) => letter.toUpperCase());

function checksOf(validate: Json, type: unknown): Json {
  const asText = type === 'textfield' || type === 'textarea';
  const entries = checks.filter((name) => validate[name] !== undefined && (asText || !ofText.includes(name)));
  return Object.fromEntries(entries.map((name) => [name, validate[name]]));
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
