import { formIdFor } from './formFor';
import { Place, type FormFault } from './formFault';
import { readField } from './readField';
import { hiddenUnless, idOf, isDecisions, isRecord, onlyKnown, readText } from './readValues';
import type { FormComponent, FormSchema, Group } from './schema';
import { decisionKey } from './decisions';
import { fieldsOf } from './walk';

export type FormReading = { ok: true; components: FormComponent[] } | { ok: false; faults: FormFault[] };

/** More than anybody fills in. */
const [mostComponents, deepest] = [150, 3];

/** Of the root; what form-js adds for itself is left out. */
const rootParts = [
  'type',
  'id',
  'schemaVersion',
  'executionPlatform',
  'executionPlatformVersion',
  'components',
  'exporter',
  'versionTag',
];

/**
 * Reads a form that came from a browser. Only what the pages draw and the server checks is let through, written in one
 * order, so that the same form has the same id whoever made it. Never throws, whatever it is given.
 */
export function readForm(given: unknown): FormReading {
  const faults: FormFault[] = [];
  const root = new Place('', faults);
  const components = isRecord(given) ? readRoot(given, root) : root.fault('form-not-object');
  return components && faults.length === 0 ? { ok: true, components } : { ok: false, faults };
}

function readRoot(given: Record<string, unknown>, place: Place): FormComponent[] | undefined {
  onlyKnown(given, rootParts, place);
  const counted = { left: mostComponents };
  const components = readAll(given['components'], place.at('components'), counted, 0);
  if (place.faults.length) return undefined;
  checkKeys(components, place);
  checkDecisions(components, place);
  return components;
}

function readAll(given: unknown, place: Place, counted: { left: number }, depth: number): FormComponent[] {
  if (!Array.isArray(given)) return place.fault('form-no-list') ?? [];
  if (depth >= deepest) return place.fault('form-too-deep', { most: deepest }) ?? [];
  if ((counted.left -= given.length) < 0) return place.fault('form-too-many', { most: mostComponents }) ?? [];
  return given.flatMap((each: unknown, index) => {
    const here = place.at(`[${String(index)}]`);
    if (!isRecord(each)) return here.fault('form-not-object') ?? [];
    return readComponent(each, here, counted, depth) ?? [];
  });
}

function readComponent(
  given: Record<string, unknown>,
  place: Place,
  counted: { left: number },
  depth: number,
): FormComponent | undefined {
  if (given['type'] === 'group') return readGroup(given, place, counted, depth);
  if (given['type'] !== 'text') return readField(given, place);
  onlyKnown(given, ['type', 'id', 'text'], place);
  const text = readText(given['text'], place.at('text'), 4000);
  return text ? { type: 'text', id: idOf(given, place), text } : place.fault('form-no-label');
}

function readGroup(
  given: Record<string, unknown>,
  place: Place,
  counted: { left: number },
  depth: number,
): Group | undefined {
  const label = readText(given['label'], place.at('label'), 300);
  const here = place.at('', label);
  onlyKnown(given, ['type', 'id', 'label', 'components', 'properties', 'conditional', 'showOutline'], here);
  const components = readAll(given['components'], here.at('components'), counted, depth + 1);
  const shown = shownIn(given['properties'], here);
  return label
    ? { type: 'group', id: idOf(given, here), label, components, ...shown }
    : here.fault('form-no-label');
}

/** A group may be asked for some decisions only; the condition for form-js is written anew. */
export function shownIn(properties: unknown, place: Place): Pick<Group, 'conditional' | 'properties'> {
  if (properties === undefined) return {};
  if (!isRecord(properties)) return place.fault('form-bad-setting', { setting: 'properties' }) ?? {};
  onlyKnown(properties, ['shownFor'], place.at('properties'));
  const { shownFor } = properties;
  if (shownFor === undefined || shownFor === '') return {};
  if (!isDecisions(shownFor)) return place.fault('form-bad-setting', { setting: 'shownFor' }) ?? {};
  return { conditional: { hide: hiddenUnless(shownFor) }, properties: { shownFor } };
}

function checkKeys(components: FormComponent[], place: Place): void {
  const keys = new Set<string>();
  for (const { key, label } of fieldsIn(components)) {
    if (keys.has(key)) place.at('components', label).fault('form-key-twice', { key });
    keys.add(key);
  }
}

/** The decisions are one field of the form itself, always asked; what is shown for a decision names one of them. */
function checkDecisions(components: FormComponent[], place: Place): void {
  const isDecision = (one: FormComponent) => 'key' in one && one.key === decisionKey;
  const [own] = components.filter(isDecision);
  const all = fieldsIn(components).filter(isDecision);
  const wrong =
    all.length > (own ? 1 : 0) ||
    (own && !(own.type === 'radio' && own.validate?.required && !own.properties?.shownFor));
  if (wrong) place.at('components').fault('form-decision');
  const offered = own?.type === 'radio' ? (own.values ?? []).map(({ value }) => value) : [];
  for (const component of allIn(components)) checkShown(component, offered, place);
}

function checkShown(component: FormComponent, offered: string[], place: Place): void {
  if (component.type === 'text') return;
  const asked = component.properties?.shownFor?.split(',') ?? [];
  const unknown = asked.filter((each) => !offered.includes(each));
  if (unknown.length)
    place.at('components', component.label).fault('form-unknown-decision', { decision: unknown.join(', ') });
}

const allIn = (components: FormComponent[]): FormComponent[] =>
  components.flatMap((one) => (one.type === 'group' ? [one, ...allIn(one.components)] : [one]));

const fieldsIn = (components: FormComponent[]) => fieldsOf({ components } as FormSchema);

/** The form of these components; its id says what kind of step it is for, and is made from its content. */
export function formOfComponents(kind: string, components: FormComponent[]): FormSchema {
  return {
    type: 'default',
    id: formIdFor(kind, components),
    schemaVersion: 16,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
    components,
  };
}
