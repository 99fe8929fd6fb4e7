import { formIdFor, formTemplateOf } from './formFor';
import type { FormComponent, FormSchema } from './schema';

/**
 * The form without these papers in its lists; a list of nothing else goes. A form that names none of them stays what
 * it is, any other becomes one with an id of its own, the same wherever it is made.
 */
export function withoutPapers(schema: FormSchema, papers: readonly string[]): FormSchema {
  const components = schema.components.flatMap((component) => without(component, new Set(papers)));
  if (JSON.stringify(components) === JSON.stringify(schema.components)) return schema;
  return { ...schema, id: formIdFor(formTemplateOf(schema.id), components), components };
}

function without(component: FormComponent, papers: Set<string>): FormComponent[] {
  if (component.type === 'group') {
    const components = component.components.flatMap((each) => without(each, papers));
    return components.length ? [{ ...component, components }] : [];
  }
  if (component.type !== 'checklist') return [component];
  const values = component.values?.filter(({ value }) => !papers.has(value)) ?? [];
  return values.length ? [{ ...component, values }] : [];
}
