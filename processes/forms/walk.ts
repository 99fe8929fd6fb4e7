import type { Field, FormComponent, FormSchema } from './schema';

/** A field and whether the decision taken asks for it, groups included. */
export interface AskedField {
  field: Field;
  shown: boolean;
}

/** All fields of a form in reading order. */
export function fieldsOf(schema: FormSchema): Field[] {
  return askedFields(schema, undefined).map(({ field }) => field);
}

export function askedFields(schema: FormSchema, decision: unknown): AskedField[] {
  return schema.components.flatMap((component) => walk(component, decision, true));
}

function walk(component: FormComponent, decision: unknown, parentShown: boolean): AskedField[] {
  if (component.type === 'text') return [];
  const shown = parentShown && isShown(component.properties?.shownFor, decision);
  if (component.type === 'group')
    return component.components.flatMap((child) => walk(child, decision, shown));
  return [{ field: component, shown }];
}

function isShown(decisions: string | undefined, decision: unknown): boolean {
  return decisions === undefined || (typeof decision === 'string' && decisions.split(',').includes(decision));
}
