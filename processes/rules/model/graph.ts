import { childOf, childrenOf, flagOf, textOf, typeOf, type Element } from './element';
import { stepOf, type Step } from './step';

/**
 * The flow as a graph. An embedded sub-process is opened: its own node leads to its start events, and its end
 * events to a second node, where it is left.
 */
export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

export interface Node {
  index: number;
  id: string;
  name: string;
  type: string;
  /** The node where a sub-process is left has no element of its own: it shares that of its beginning. */
  element: Element;
  leaves: boolean;
  /** Sub-processes it lies in, outermost first. */
  within: string[];
  step: Step | null;
  /** Types of its event definitions, e.g. `MessageEventDefinition`. */
  events: string[];
  out: Edge[];
  in: Edge[];
}

export interface Edge {
  /** Id of the sequence flow; empty where the flow is implied. */
  id: string;
  from: number;
  to: number;
  /** FEEL with its `=`; empty where there is none. */
  condition: string;
  isDefault: boolean;
}

type Places = Map<Element, { enter: Node; leave: Node }>;

export function graphOf(process: Element | undefined): Graph {
  const graph: Graph = { nodes: [], edges: [] };
  const places: Places = new Map();
  if (process) addScope(graph, places, process, []);
  for (const flow of flowsOf(process)) addFlow(graph, places, flow);
  return graph;
}

function flowsOf(scope: Element | undefined): Element[] {
  return childrenOf(scope, 'flowElements').flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [element] : isSubProcess(element) ? flowsOf(element) : [],
  );
}

function addScope(graph: Graph, places: Places, scope: Element, within: string[]): void {
  const elements = childrenOf(scope, 'flowElements').filter(isNode);
  for (const element of elements) {
    const enter = addNode(graph, element, within, false);
    const leave = isSubProcess(element) ? addNode(graph, element, within, true) : enter;
    places.set(element, { enter, leave });
    if (leave !== enter) addInside(graph, places, element, within);
  }
  for (const element of elements) addBoundary(graph, places, element);
}

function addInside(graph: Graph, places: Places, element: Element, within: string[]): void {
  const place = places.get(element);
  addScope(graph, places, element, [...within, textOf(element, 'id')]);
  for (const inner of childrenOf(element, 'flowElements')) {
    const node = places.get(inner)?.enter;
    if (!node || !place) continue;
    if (node.type === 'StartEvent' && !flagOf(element, 'triggeredByEvent')) implied(graph, place.enter, node);
    if (node.type === 'EndEvent' && !isTerminate(node)) implied(graph, node, place.leave);
  }
}

/** What is attached to an activity may take over at its end, at the latest. */
function addBoundary(graph: Graph, places: Places, element: Element): void {
  const host = childOf(element, 'attachedToRef');
  const [from, to] = [host && places.get(host)?.leave, places.get(element)?.enter];
  if (from && to) implied(graph, from, to);
}

function addFlow(graph: Graph, places: Places, flow: Element): void {
  const [source, target] = [childOf(flow, 'sourceRef'), childOf(flow, 'targetRef')];
  const [from, to] = [source && places.get(source)?.leave, target && places.get(target)?.enter];
  if (!source || !from || !to) return;
  connect(graph, from, to, {
    id: textOf(flow, 'id'),
    condition: textOf(childOf(flow, 'conditionExpression'), 'body').trim(),
    isDefault: childOf(source, 'default') === flow,
  });
}

function implied(graph: Graph, from: Node, to: Node): void {
  connect(graph, from, to, { id: '', condition: '', isDefault: false });
}

function connect(graph: Graph, from: Node, to: Node, what: Omit<Edge, 'from' | 'to'>): void {
  const edge = { ...what, from: from.index, to: to.index };
  graph.edges.push(edge);
  from.out.push(edge);
  to.in.push(edge);
}

function addNode(graph: Graph, element: Element, within: string[], leaves: boolean): Node {
  const node: Node = {
    index: graph.nodes.length,
    id: textOf(element, 'id'),
    name: textOf(element, 'name'),
    type: typeOf(element),
    element,
    leaves,
    within,
    step: element.$type === 'bpmn:UserTask' ? stepOf(element) : null,
    events: childrenOf(element, 'eventDefinitions').map(typeOf),
    out: [],
    in: [],
  };
  graph.nodes.push(node);
  return node;
}

export function isTerminate({ events }: Node): boolean {
  return events.includes('TerminateEventDefinition');
}

function isNode({ $type }: Element): boolean {
  return /(Task|Event|Gateway|SubProcess|CallActivity|Transaction)$/.test($type);
}

function isSubProcess({ $type }: Element): boolean {
  return /(SubProcess|Transaction)$/.test($type);
}
