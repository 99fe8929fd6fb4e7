import type { Field, Option } from '../views';
import { decisionKey, placedIn, type Component, type Placed, type Schema } from './schema';

/** What the form is filled with: from a draft, or as it was posted. */
export interface Filling {
  values: Readonly<Record<string, unknown>>;
  /** Messages by component key. */
  errors: Readonly<Record<string, string>>;
  readonly: boolean;
}

const kinds: Readonly<Record<string, Field['kind']>> = {
  textfield: 'text',
  textarea: 'textarea',
  number: 'number',
  select: 'select',
  radio: 'radios',
  checkbox: 'checkbox',
  checklist: 'checkboxes',
  text: 'note',
  group: 'heading',
};

function kindOf(component: Component): Field['kind'] {
  if (component.type === 'datetime') return component.subtype === 'date' ? 'date' : 'datetime';
  const kind = kinds[component.type];
  if (!kind) throw new Error(`The form has a component the pages cannot draw: ${component.type}`);
  return kind;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function optionsOf(component: Component, value: unknown): Option[] {
  const chosen = Array.isArray(value) ? value.map(text) : [text(value)];
  return (component.values ?? []).map((option) => ({ ...option, selected: chosen.includes(option.value) }));
}

const limit = (value: number | undefined): string | null => (value === undefined ? null : String(value));

function limitsOf({ validate }: Component): Field['limits'] {
  return { min: limit(validate?.min), max: limit(validate?.max), maxLength: limit(validate?.maxLength) };
}

/** Ids of controls: what the error summary links to. */
export const fieldId = (key: string): string => `field-${key}`;

function fieldFor({ component, shownFor }: Placed, filling: Filling, labels: Map<string, string>): Field {
  const key = component.key ?? component.id;
  const only = shownFor?.split(',').map((value) => value.trim()) ?? [];
  return {
    kind: kindOf(component),
    key,
    id: fieldId(key),
    label: component.label ?? component.dateLabel ?? component.text ?? '',
    hint: component.description ?? null,
    required: component.validate?.required ?? false,
    value: text(filling.values[key]),
    options: optionsOf(component, filling.values[key]),
    error: filling.errors[key] ?? null,
    limits: limitsOf(component),
    readonly: filling.readonly,
    onlyFor: only.length ? only.join(' ') : null,
    onlyForLabels: only.length ? only.map((value) => labels.get(value) ?? value).join(', ') : null,
  };
}

/** The controls of a form-js schema in order, filled; the decision is left to its buttons. */
export function fieldsFor(schema: Schema, filling: Filling): Field[] {
  const decision = schema.components.find(({ key }) => key === decisionKey);
  const labels = new Map((decision?.values ?? []).map(({ value, label }) => [value, label]));
  return placedIn(schema.components).map((placed) => fieldFor(placed, filling, labels));
}
