import { create } from '../compile/moddle';
import { messageNameOf } from '../compile/flowElements';
import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { nameOf } from './collect';
import { foreignOf } from './extensions';
import { loss, short } from './say';
import { stepElement } from './steps';
import type { Work, WorkFlow, WorkNode } from './target';

/** Every node and arrow as it is written, by id, with the message that begins a dossier. */
export interface Elements {
  message: Element;
  nodes: Map<string, Element>;
  flows: Map<string, Element>;
}

/** What an element has beside the flow and is kept wherever it may stand. */
const carried = ['documentation', 'ioSpecification', 'properties', 'dataInputAssociations', 'dataOutputAssociations'];

export function elementsOf(work: Work): Elements {
  const message = create('bpmn:Message', { id: 'receive-message', name: messageNameOf(work.target.bpmnProcessId) });
  const nodes = new Map([...work.nodes.values()].map((node) => [node.id, nodeElement(work, node, message)]));
  const flows = new Map<string, Element>();
  for (const flow of work.flows) {
    const id = freeId(flow.id, flows);
    flow.id = id;
    flows.set(id, flowElement(work, flow, nodes));
  }
  return { message, nodes, flows };
}

function freeId(id: string, flows: Map<string, Element>): string {
  return flows.has(id) ? freeId(`${id}-2`, flows) : id;
}

function nodeElement(work: Work, node: WorkNode, message: Element): Element {
  const made = node.type === 'Task' ? stepElement(work, node) : plainElement(work, node, message);
  for (const name of carried) {
    const before = (node.source as unknown as Record<string, unknown>)[name];
    const wanted = node.source.$type.endsWith(node.type) || /Task$/.test(node.source.$type);
    if (before !== undefined && wanted && (name === 'documentation' || node.type === 'Task')) made.set(name, before);
  }
  return made;
}

function plainElement(work: Work, node: WorkNode, message: Element): Element {
  const { id, type } = node;
  const name = node.name === '' ? {} : { name: node.name };
  const isOwn = node.source.$type.endsWith(type);
  const { elements, attributes } = isOwn ? plainForeign(work, node.source) : { elements: [], attributes: {} };
  const table = isOwn ? childrenOf(childOf(node.source, 'extensionElements'), 'values') : [];
  const values = type === 'BusinessRuleTask' ? table : elements;
  const extensionElements = values.length > 0 ? { extensionElements: create('bpmn:ExtensionElements', { values }) } : {};
  return create(`bpmn:${type}`, { id, ...name, ...extensionElements, ...attributes, ...eventOf(node, message) });
}

/** Only steps have people, forms and hours. */
export function plainForeign(work: Work, source: Element) {
  const foreign = foreignOf(work, source);
  const what = [...foreign.who, foreign.form, foreign.due].filter(Boolean).join(', ');
  if (what !== '') {
    const params = { name: short(nameOf(source)), what };
    work.losses.push(loss('extension', 'lost', textOf(source, 'id'), params));
  }
  return foreign;
}

function eventOf({ id, type }: WorkNode, message: Element): Record<string, unknown> {
  if (type === 'StartEvent') {
    const definition = create('bpmn:MessageEventDefinition', { id: `${id}-message`, messageRef: message });
    return { eventDefinitions: [definition] };
  }
  if (type !== 'EndEvent') return {};
  return { eventDefinitions: [create('bpmn:TerminateEventDefinition', { id: `${id}-terminate` })] };
}

function flowElement(work: Work, flow: WorkFlow, nodes: Map<string, Element>): Element {
  const [sourceRef, targetRef] = [nodes.get(flow.from), nodes.get(flow.to)];
  const made = create('bpmn:SequenceFlow', { id: flow.id, sourceRef, targetRef });
  if (flow.name !== '') made.set('name', flow.name);
  if (flow.condition !== '') made.set('conditionExpression', create('bpmn:FormalExpression', { body: flow.condition }));
  if (flow.source) {
    const documentation = childrenOf(flow.source, 'documentation');
    if (documentation.length > 0) made.set('documentation', documentation);
    const { elements, attributes } = plainForeign(work, flow.source);
    for (const [name, value] of Object.entries(attributes)) made.set(name, value);
    if (elements.length > 0) made.set('extensionElements', create('bpmn:ExtensionElements', { values: elements }));
  }
  (sourceRef?.get('outgoing') as Element[]).push(made);
  (targetRef?.get('incoming') as Element[]).push(made);
  if (flow.isDefault) sourceRef?.set('default', made);
  return made;
}
