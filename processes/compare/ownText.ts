import { textOf, type Element } from '../rules/model/element';
import { heldBy } from '../rules/model/tree';

/** What stands for itself and is compared on its own, or follows from the arrows. */
const apart = new Set([
  'flowElements',
  'artifacts',
  'laneSets',
  'lanes',
  'childLaneSet',
  'flowNodeRef',
  'participants',
  'messageFlows',
  'rootElements',
  'diagrams',
  'incoming',
  'outgoing',
]);

/** What the library keeps in an element of an unknown namespace. */
const contents = new Set(['$children', '$body']);

/**
 * Everything that an element says of itself, as text that can be compared: attributes and extensions, of unknown
 * namespaces, too. A reference is the id of what it names.
 */
export function ownTextOf(element: Element): string {
  const values = element as unknown as Record<string, unknown>;
  const held = new Set(heldBy(element));
  const isKnown = isDescribed(element);
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    if (!('$type' in value)) return value;
    const other = value as Element;
    return held.has(other) || !isKnown ? ownTextOf(other) : textOf(other, 'id');
  };
  // The library hides references from a loop over the keys.
  const names = Object.getOwnPropertyNames(values).filter(
    (name) =>
      !apart.has(name) && (!name.startsWith('$') || contents.has(name)) && typeof values[name] !== 'function',
  );
  const foreign = Object.entries((values['$attrs'] ?? {}) as Record<string, unknown>).sort(byName);
  const own = names.sort().map((name) => [name, told(values[name])] as const);
  return JSON.stringify([element.$type, foreign, own]);
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** What is of an unknown namespace holds all that is in it; there are no references. */
function isDescribed(element: Element): boolean {
  const { $descriptor } = element as { $descriptor?: { isGeneric?: boolean } };
  return $descriptor?.isGeneric !== true;
}
