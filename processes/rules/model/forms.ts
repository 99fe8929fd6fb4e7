import { decisionKey } from './decided';
import type { KnownForm } from '../rule';

/** A field of a form, as far as rules look at it. */
export interface FormField {
  key: string;
  required: boolean;
  /** The decisions for which it is asked; empty: always. */
  shownFor: string[];
  values: string[];
}

type Json = Record<string, unknown>;

const fields = new WeakMap<object, FormField[]>();

/** All fields of a form-js schema, those in groups too; nothing when it is no such schema. */
export function fieldsOf({ schema }: KnownForm): FormField[] {
  if (!isObject(schema)) return [];
  const known = fields.get(schema);
  if (known) return known;
  const found = componentsIn(schema).map(fieldFrom);
  fields.set(schema, found);
  return found;
}

/** The decisions that a form offers. */
export function decisionsIn(form: KnownForm): string[] {
  return fieldsOf(form).find(({ key }) => key === decisionKey)?.values ?? [];
}

function componentsIn(holder: Json, inherited: string[] = []): (Json & { inherited: string[] })[] {
  return list(holder.components).flatMap((component) => {
    const shownFor = shownForOf(component);
    const inner = componentsIn(component, shownFor.length ? shownFor : inherited);
    return typeof component.key === 'string' ? [{ ...component, inherited }, ...inner] : inner;
  });
}

function fieldFrom(component: Json & { inherited: string[] }): FormField {
  const own = shownForOf(component);
  return {
    key: String(component.key),
    required: isObject(component.validate) && component.validate.required === true,
    shownFor: own.length ? own : component.inherited,
    values: list(component.values).map(({ value }) => String(value)),
  };
}

function shownForOf({ properties }: Json): string[] {
  const text = isObject(properties) ? properties.shownFor : undefined;
  return typeof text === 'string' ? text.split(',').map((each) => each.trim()) : [];
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
