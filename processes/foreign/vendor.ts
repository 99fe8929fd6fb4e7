import { textOf, type Element } from '../rules/model/element';

/** Namespaces of programs that draw BPMN, as their files declare them. */
const namespaces: [RegExp, string][] = [
  [/camunda\.org\/schema\/1\.0\/bpmn/, 'camunda'],
  [/activiti\.org\/bpmn/, 'camunda'],
  [/flowable\.org\/bpmn/, 'camunda'],
  [/camunda\.org\/schema\/zeebe/, 'zeebe'],
  [/camunda\.org\/schema\/modeler/, 'modeler'],
  [/bizagi/i, 'bizagi'],
  [/signavio/i, 'signavio'],
  [/visio/i, 'visio'],
];

/** A program's own kind, whatever prefix the file gives it; "" for one that is not known. */
export type Kinds = ReadonlyMap<string, string>;

/** Kind by prefix, from all namespaces that the document declares. */
export function kindsIn(xml: string): Kinds {
  const kinds = new Map<string, string>();
  for (const [prefix, uri] of namespacesIn(xml)) {
    const found = namespaces.find(([pattern]) => pattern.test(uri));
    if (found) kinds.set(prefix, found[1]);
  }
  return kinds;
}

/** Every namespace that the document declares anywhere, by its prefix; the first one where a prefix has several. */
export function namespacesIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, prefix = '', uri = ''] of xml.matchAll(/\bxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g))
    if (!found.has(prefix)) found.set(prefix, uri);
  return found;
}

/** `camunda:formKey` is `camunda` and `formKey`, also where the file calls it `activiti:formKey`. */
export function kindOf(name: string, kinds: Kinds): { kind: string; local: string } {
  const [prefix = '', local = ''] = name.split(':');
  return { kind: kinds.get(prefix) ?? (['zeebe', 'bpmn'].includes(prefix) ? prefix : ''), local };
}

/** Who wrote the file, for people. */
export function vendorOf(definitions: Element, xml: string): string {
  const exporter = textOf(definitions, 'exporter');
  const version = textOf(definitions, 'exporterVersion');
  const named = /camunda/i.test(exporter) ? '' : [exporter, version].filter(Boolean).join(' ');
  const kinds = new Set(kindsIn(xml).values());
  const platform = /camunda cloud/i.test(xml.slice(0, 2000)) || kinds.has('zeebe');
  if (/bizagi/i.test(exporter) || /bizagi/i.test(xml.slice(0, 3000))) return named || 'Bizagi Modeler';
  if (kinds.has('signavio')) return named || 'Signavio';
  if (/visio/i.test(exporter) || kinds.has('visio')) return named || 'Microsoft Visio';
  if (platform) return 'Camunda 8';
  if (kinds.has('camunda')) return 'Camunda 7';
  return named || 'BPMN 2.0';
}
