import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

/** An element of the BPMN document, as the library makes them. */
export type Element = ModdleElement;

const moddle = new BpmnModdle({ zeebe });

export function create(type: string, attributes: Record<string, unknown> = {}): Element {
  return moddle.create(type, attributes);
}

/** The document as text. */
export async function toXml(definitions: Element): Promise<string> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}
