import { childOf, childrenOf, type Element } from '../../../processes/rules/model/element';
import { gatewayOf, joinBehind, mainWayOf } from '../../../processes/steps/ways';

/** What must happen for a step to go and the rest to run on. */
export interface Removal {
  /** Flows that led to the step, and where they lead from now on. */
  reconnect: { flow: Element; to: Element }[];
  /** The flows that are passed over, in order; their drawing is the way of the reconnected ones. */
  over: Element[];
  /** The step, its gateway, and what nothing leads to any more. */
  remove: Element[];
}

/** Plans to take a step out of the flow: whoever came to it goes on where its main way leads. */
export function removalOf(task: Element): Removal {
  const gateway = gatewayOf(task);
  const way = mainWayOf(task);
  const gone = gateway ? [task, gateway] : [task];
  // Beside others it is passed by at once; only its decision has arrows that must lead on.
  const passed = gateway && joinBehind(task) ? gateway : task;
  const incoming = childrenOf(passed, 'incoming');
  const to = way && !gone.includes(way.to) ? way.to : undefined;
  const reconnect = to ? incoming.map((flow) => ({ flow, to })) : [];
  const inner = gateway && passed === task ? childrenOf(task, 'outgoing') : [];
  const over = way ? [...inner, way.flow] : [];
  return { reconnect, over, remove: [...gone, ...orphans(passed, gone, to)] };
}

/** What could be reached before, and cannot be once the elements are gone. */
function orphans(passed: Element, gone: Element[], to: Element | undefined): Element[] {
  const scope = childOf(passed, '$parent');
  const nodes = childrenOf(scope, 'flowElements').filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const starts = nodes.filter((node) => childrenOf(node, 'incoming').length === 0 && !gone.includes(node));
  const before = reached([...starts, ...gone], (node) => targetsOf(node));
  const after = reached(
    starts,
    (node) => targetsOf(node).map((next) => (next === passed && to ? to : next)),
    new Set(gone),
  );
  return nodes.filter((node) => before.has(node) && !after.has(node) && !gone.includes(node));
}

function targetsOf(node: Element): Element[] {
  return childrenOf(node, 'outgoing').flatMap((flow) => childOf(flow, 'targetRef') ?? []);
}

function reached(
  from: Element[],
  next: (node: Element) => Element[],
  closed = new Set<Element>(),
): Set<Element> {
  const seen = new Set<Element>();
  const open = [...from];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node) || closed.has(node)) continue;
    seen.add(node);
    open.push(...next(node));
  }
  return seen;
}
