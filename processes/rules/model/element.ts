import type { ModdleElement } from 'bpmn-moddle';

/** An element of the document, whatever wrote it; nothing is certain about its attributes. */
export type Element = ModdleElement;

/** Elements of unknown namespaces have no accessors: then the attribute itself is read. */
function valueOf(element: Element, property: string): unknown {
  return (element as unknown as Record<string, unknown>)[property];
}

export function textOf(element: Element | undefined, property: string): string {
  const value = element && valueOf(element, property);
  return typeof value === 'string' ? value : '';
}

export function flagOf(element: Element, property: string): boolean {
  return valueOf(element, property) === true;
}

export function childOf(element: Element | undefined, property: string): Element | undefined {
  const value = element && valueOf(element, property);
  return isElement(value) ? value : undefined;
}

export function childrenOf(element: Element | undefined, property: string): Element[] {
  const value = element && valueOf(element, property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The first extension of that type, e.g. `zeebe:TaskHeaders`. */
export function extensionOf(element: Element, type: string): Element | undefined {
  return childrenOf(childOf(element, 'extensionElements'), 'values').find(({ $type }) => $type === type);
}

/** `zeebe:Properties` of the element, by name. */
export function propertiesOf(element: Element): Map<string, string> {
  const properties = childrenOf(extensionOf(element, 'zeebe:Properties'), 'properties');
  return new Map(properties.map((each) => [textOf(each, 'name'), textOf(each, 'value')]));
}

/** Type without its namespace: `UserTask`. */
export function typeOf({ $type }: Element): string {
  return $type.replace(/^bpmn:/, '');
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$type' in value;
}
