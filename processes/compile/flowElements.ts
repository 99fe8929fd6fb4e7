import { wordsOf, type Edge, type Graph, type Node } from './graph';
import { gatewayIdOf, innerFlowIdOf } from './layout/diagram';
import { create, type Element } from './moddle';
import { ruleTask } from './ruleTask';
import type { TaskText } from './taskText';
import { decisionVariableOf, userTask } from './userTask';

/** Name of the message that begins a dossier. */
export function messageNameOf(bpmnProcessId: string): string {
  return `receive:${bpmnProcessId}`;
}

/** Nodes and flows of the process by id, connected in both directions as the format wants it. */
export function flowElements(
  graph: Graph,
  message: Element,
  tasks: Map<string, TaskText>,
): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const node of graph.nodes) {
    elements.set(node.id, nodeElement(node, message, tasks.get(node.id)));
    if (node.step?.decisions.length) {
      const gateway = gatewayIdOf(node.id);
      elements.set(gateway, create('bpmn:ExclusiveGateway', { id: gateway }));
      addFlow(elements, innerFlowIdOf(node.id), node.id, gateway);
    }
  }
  for (const edge of graph.edges) addEdge(elements, edge);
  return elements;
}

function addEdge(elements: Map<string, Element>, edge: Edge): void {
  const { id, from, to, decision } = edge;
  const flow = addFlow(elements, id, decision ? gatewayIdOf(from) : from, to);
  const words = wordsOf(edge);
  if (words) flow.set('name', words);
  if (edge.case?.otherwise) elements.get(from)?.set('default', flow);
  const condition = conditionOf(edge);
  if (condition) flow.set('conditionExpression', create('bpmn:FormalExpression', { body: condition }));
}

function conditionOf({ from, decision, case: way }: Edge): string | undefined {
  if (decision) return `=${decisionVariableOf(from)} = "${decision.value}"`;
  return way && !way.otherwise ? `=case = "${way.id}"` : undefined;
}

function nodeElement({ id, type, name, rule }: Node, message: Element, task: TaskText | undefined): Element {
  switch (type) {
    case 'task':
      if (!task) throw new Error(`task ${id} has no text`);
      return userTask(task);
    case 'rule':
      if (!rule) throw new Error(`${id} has no rule`);
      return ruleTask(id, name, rule);
    case 'start': {
      const definition = create('bpmn:MessageEventDefinition', { id: `${id}-message`, messageRef: message });
      return create('bpmn:StartEvent', { id, name, eventDefinitions: [definition] });
    }
    case 'end': {
      const definition = create('bpmn:TerminateEventDefinition', { id: `${id}-terminate` });
      return create('bpmn:EndEvent', { id, name, eventDefinitions: [definition] });
    }
    case 'choice':
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
