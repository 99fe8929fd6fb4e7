import type { Tree } from './readTree';

/**
 * What one document has and the other one lacks, as sentences with the path to it; none where nothing is lost.
 * Children are compared in their order among those of the same name: so does the standard count them.
 */
export function lossesBetween(before: Tree, after: Tree, path = shortOf(before)): string[] {
  if (before.name !== after.name) return [`${path}: became ${after.name}`];
  const attributes = [...before.attributes].flatMap(([name, value]) => {
    const now = after.attributes.get(name) ?? defaults.get(name);
    return sameValue(value, now) ? [] : [`${path} @${name}: "${value}" became ${now === undefined ? 'nothing' : `"${now}"`}`];
  });
  const text = before.text === after.text ? [] : [`${path}: "${before.text}" became "${after.text}"`];
  return [...attributes, ...text, ...childrenLost(before, after, path)];
}

function childrenLost(before: Tree, after: Tree, path: string): string[] {
  const others = grouped(after.children);
  return [...grouped(before.children)].flatMap(([name, children]) => {
    const now = others.get(name) ?? [];
    return children.flatMap((child, index) => {
      const place = `${path} > ${shortOf(child)}`;
      const same = now[index];
      return same ? lossesBetween(child, same, place) : [`${place}: is gone`];
    });
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

function grouped(children: Tree[]): Map<string, Tree[]> {
  const groups = new Map<string, Tree[]>();
  for (const child of children) groups.set(child.name, [...(groups.get(child.name) ?? []), child]);
  return groups;
}

function shortOf({ name, attributes }: Tree): string {
  const id = attributes.get('id') ?? attributes.get('bpmnElement') ?? attributes.get('name');
  const local = name.slice(name.indexOf('}') + 1);
  return id === undefined ? local : `${local}#${id}`;
}
