import type { Field, FormComponent, FormSchema } from '../../../processes';

/** Values for every field that the form demands when this decision is taken. */
export function fillForm(form: FormSchema | null, decision: string | undefined): Record<string, unknown> {
  const fields = form ? fieldsOf(form.components, decision) : [];
  const demanded = fields.filter(({ key, validate }) => key !== 'decision' && validate?.required);
  return Object.fromEntries(demanded.map((field) => [field.key, valueFor(field)]));
}

function fieldsOf(components: FormComponent[], decision: string | undefined): Field[] {
  return components.flatMap((component) => {
    if (component.type === 'text') return [];
    const shownFor = component.properties?.shownFor?.split(',');
    if (shownFor && !shownFor.includes(decision ?? '')) return [];
    return component.type === 'group' ? fieldsOf(component.components, decision) : [component];
  });
}

function valueFor({ type, values, validate }: Field): unknown {
  const [first] = values ?? [];
  switch (type) {
    case 'number':
      return validate?.min ?? 1;
    case 'datetime':
      return '2026-11-30';
    case 'checkbox':
      return true;
    case 'checklist':
      return [first?.value];
    case 'radio':
    case 'select':
      return first?.value;
    case 'textfield':
    case 'textarea':
      return textFor(validate?.pattern);
  }
}

/** A sentence, or the number of an identity card where the form asks for a number. */
function textFor(pattern: string | undefined): string {
  const fits = (text: string) => new RegExp(`^(?:${pattern ?? '.*'})$`, 'u').test(text);
  return ['Nội dung xử lý hồ sơ', '019123456789'].find(fits) ?? '';
}
