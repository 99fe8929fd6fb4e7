import { date, dateTime } from '../formats/dates';
import { grouped } from '../formats/amounts';
import type { Translate } from '../language';
import { placedIn, type Component, type Schema } from './schema';

function shown(component: Component | undefined, value: unknown, t: Translate): string {
  const labels = new Map((component?.values ?? []).map((option) => [option.value, option.label]));
  if (Array.isArray(value)) return value.map((one) => labels.get(String(one)) ?? String(one)).join(', ');
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return grouped(value);
  if (component?.type === 'datetime')
    return component.subtype === 'date' ? date(String(value)) : dateTime(String(value));
  return labels.get(String(value)) ?? String(value);
}

const isShown = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value !== 'object' && value !== undefined && value !== '');

/**
 * What a finished step wrote, in the words and the order of its form; a value without a field comes last, by
 * its key.
 */
export function writtenFor(
  schema: Schema | undefined,
  data: Readonly<Record<string, unknown>>,
  t: Translate,
): { label: string; value: string }[] {
  const components = placedIn(schema?.components ?? []).flatMap(({ component }) =>
    component.key ? [[component.key, component] as const] : [],
  );
  const byKey = new Map<string, Component>(components);
  const keys = [...new Set([...byKey.keys(), ...Object.keys(data)])];
  return keys
    .filter((key) => isShown(data[key]))
    .map((key) => {
      const component = byKey.get(key);
      return {
        label: component?.label ?? component?.dateLabel ?? key,
        value: shown(component, data[key], t),
      };
    });
}
