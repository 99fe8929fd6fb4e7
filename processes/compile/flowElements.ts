import type { Graph, Node } from './graph';
import { gatewayIdOf, innerFlowIdOf } from './layout/diagram';
import { create, type Element } from './moddle';
import { decisionVariableOf, userTask } from './userTask';

/** Name of the message that begins a dossier. */
export function messageNameOf(bpmnProcessId: string): string {
  return `receive:${bpmnProcessId}`;
}

/** Nodes and flows of the process by id, connected in both directions as the format wants it. */
export function flowElements(
  graph: Graph,
  message: Element,
  formIds: Map<string, string>,
): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const node of graph.nodes) {
    elements.set(node.id, nodeElement(node, message, formIds));
    if (node.step?.decisions.length) {
      const gateway = gatewayIdOf(node.id);
      elements.set(gateway, create('bpmn:ExclusiveGateway', { id: gateway }));
      addFlow(elements, innerFlowIdOf(node.id), node.id, gateway);
    }
  }
  for (const { id, from, to, decision } of graph.edges) {
    const flow = addFlow(elements, id, decision ? gatewayIdOf(from) : from, to);
    if (!decision) continue;
    const body = `=${decisionVariableOf(from)} = "${decision.value}"`;
    flow.set('name', decision.short);
    flow.set('conditionExpression', create('bpmn:FormalExpression', { body }));
  }
  return elements;
}

function nodeElement(
  { id, type, name, step }: Node,
  message: Element,
  formIds: Map<string, string>,
): Element {
  switch (type) {
    case 'task':
      if (!step) throw new Error(`task ${id} has no step`);
      return userTask(step, formIds.get(id) ?? '');
    case 'start': {
      const definition = create('bpmn:MessageEventDefinition', { id: `${id}-message`, messageRef: message });
      return create('bpmn:StartEvent', { id, name, eventDefinitions: [definition] });
    }
    case 'end': {
      const definition = create('bpmn:TerminateEventDefinition', { id: `${id}-terminate` });
      return create('bpmn:EndEvent', { id, name, eventDefinitions: [definition] });
    }
    case 'merge':
      return create('bpmn:ExclusiveGateway', { id });
    case 'fork':
    case 'join':
      return create('bpmn:ParallelGateway', { id });
  }
}

function addFlow(elements: Map<string, Element>, id: string, from: string, to: string): Element {
  const [sourceRef, targetRef] = [elements.get(from), elements.get(to)];
  if (!sourceRef || !targetRef) throw new Error(`${id} leads from ${from} to ${to}: one of them is missing`);
  const flow = create('bpmn:SequenceFlow', { id, sourceRef, targetRef });
  refer(sourceRef, 'outgoing', flow);
  refer(targetRef, 'incoming', flow);
  elements.set(id, flow);
  return flow;
}

function refer(element: Element, property: 'incoming' | 'outgoing', flow: Element): void {
  (element.get(property) as Element[]).push(flow);
}
