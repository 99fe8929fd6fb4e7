import type { Tree } from './readTree';

/**
 * What one document has and the other one lacks, as sentences with the path to it; none where nothing is lost.
 * What has an id is found by it, wherever it stands; anything else by its order among those of the same name.
 */
export function lossesBetween(before: Tree, after: Tree, path = shortOf(before)): string[] {
  if (before.name !== after.name) return [`${path}: became ${after.name}`];
  const attributes = [...before.attributes].flatMap(([name, value]) => {
    const now = after.attributes.get(name) ?? defaults.get(name);
    return sameValue(value, now)
      ? []
      : [`${path} @${name}: "${value}" became ${now === undefined ? 'nothing' : `"${now}"`}`];
  });
  const text = before.text === after.text ? [] : [`${path}: "${before.text}" became "${after.text}"`];
  return [...attributes, ...text, ...childrenLost(before, after, path)];
}

function childrenLost(before: Tree, after: Tree, path: string): string[] {
  const others = keyed(after.children);
  return [...keyed(before.children)].flatMap(([key, child]) => {
    const place = `${path} > ${shortOf(child)}`;
    const same = others.get(key);
    return same ? lossesBetween(child, same, place) : [`${place}: is gone`];
  });
}

/** What the standard says an attribute means where it is not written: leaving it out loses nothing. */
const defaults = new Map([
  ['cancelActivity', 'true'],
  ['gatewayDirection', 'Unspecified'],
  ['isClosed', 'false'],
  ['isCollection', 'false'],
  ['isExecutable', 'false'],
  ['isForCompensation', 'false'],
  ['isImmediate', 'false'],
  ['isInterrupting', 'true'],
  ['itemKind', 'Information'],
  ['parallelMultiple', 'false'],
  ['processType', 'None'],
  ['startQuantity', '1'],
  ['completionQuantity', '1'],
  ['triggeredByEvent', 'false'],
  ['instantiate', 'false'],
  ['isSequential', 'false'],
  ['implementation', '##unspecified'],
  ['typeLanguage', 'http://www.w3.org/2001/XMLSchema'],
  ['expressionLanguage', 'http://www.w3.org/1999/XPath'],
]);

/** Numbers are the same however they are written: 105.0 is 105. */
function sameValue(value: string, now: string | undefined): boolean {
  if (value === now) return true;
  const isNumber = (text: string | undefined) => text !== undefined && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber(value) && isNumber(now) && Number(value) === Number(now);
}

/** What lies in a lane, leads to an element or from it: names of others, in any order. */
const references = /\}(flowNodeRef|incoming|outgoing)$/;

/** By their ids; those without one by how many of their name stand before them. */
function keyed(children: Tree[]): Map<string, Tree> {
  const counts = new Map<string, number>();
  return new Map(
    children.map((child) => {
      const id = child.attributes.get('id');
      if (id !== undefined) return [`${child.name}#${id}`, child];
      if (references.test(child.name)) return [`${child.name}=${child.text}`, child];
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      return [`${child.name} ${String(count)}`, child];
    }),
  );
}

function shortOf({ name, attributes }: Tree): string {
  const id = attributes.get('id') ?? attributes.get('bpmnElement') ?? attributes.get('name');
  const local = name.slice(name.indexOf('}') + 1);
  return id === undefined ? local : `${local}#${id}`;
}
