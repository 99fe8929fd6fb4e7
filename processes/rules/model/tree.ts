import type { Element } from './element';

interface Described {
  $parent?: Element;
  $descriptor?: {
    isGeneric?: boolean;
    properties?: { name: string; type: string; isAttr?: boolean; isReference?: boolean }[];
  };
}

const simpleTypes = ['String', 'Boolean', 'Integer', 'Real'];
const containers = new Map<string, string[]>();

/** Names of the properties in which elements of this type hold others; a reference is not held. */
function containersOf(element: Element): string[] {
  const known = containers.get(element.$type);
  if (known) return known;
  const { properties = [], isGeneric = false } = (element as Described).$descriptor ?? {};
  const names = isGeneric
    ? []
    : properties
        .filter(({ type, isAttr, isReference }) => !isAttr && !isReference && !simpleTypes.includes(type))
        .map(({ name }) => name);
  if (!isGeneric) containers.set(element.$type, names);
  return names;
}

/** The elements directly in this one. */
export function heldBy(element: Element): Element[] {
  const attributes = element as unknown as Record<string, unknown>;
  return containersOf(element).flatMap((name) => (attributes[name] ?? []) as Element | Element[]);
}

/**
 * Enters each element from the top down, each after the one that holds it, and tells it who that is: a tree that
 * was made and not read does not know. The drawing is left out, since nothing is executed by it; so is what is in
 * an element for which `enter` answers false.
 */
export function walk(root: Element, enter: (element: Element) => boolean | void): void {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (enter(element) === false) continue;
    for (const child of heldBy(element).reverse()) {
      (child as Described).$parent ??= element;
      if (child.$type !== 'bpmndi:BPMNDiagram') open.push(child);
    }
  }
}
