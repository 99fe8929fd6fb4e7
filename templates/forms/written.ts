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

/** What a finished step wrote, in the words of its form; a value without a field is shown by its key. */
export function writtenFor(
  schema: Schema | undefined,
  data: Readonly<Record<string, unknown>>,
  t: Translate,
) {
  const byKey = new Map(
    placedIn(schema?.components ?? []).map(({ component }) => [component.key, component]),
  );
  return Object.entries(data)
    .filter(
      ([, value]) => (value !== null && value !== '' && typeof value !== 'object') || Array.isArray(value),
    )
    .map(([key, value]) => {
      const component = byKey.get(key);
      return { label: component?.label ?? component?.dateLabel ?? key, value: shown(component, value, t) };
    });
}
