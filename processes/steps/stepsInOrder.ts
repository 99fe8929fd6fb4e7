import { childOf, childrenOf, type Element } from '../rules/model/element';
import { isStep, readStep } from './readStep';

/** The steps of a process in the order in which a dossier comes to them; what stands open beside comes last. */
export function stepsInOrder(process: Element): Element[] {
  const nodes = childrenOf(process, 'flowElements');
  const order: Element[] = [];
  const seen = new Set<Element>();
  const open = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  for (let node = open.shift(); node; node = open.shift()) {
    if (seen.has(node)) continue;
    seen.add(node);
    order.push(node);
    open.push(...childrenOf(node, 'outgoing').flatMap((flow) => childOf(flow, 'targetRef') ?? []));
  }
  const apart = nodes.filter((node) => !seen.has(node));
  const steps = [...order, ...apart].filter(isStep);
  return [...steps.filter((step) => !isStanding(step)), ...steps.filter(isStanding)];
}

function isStanding(step: Element): boolean {
  return readStep(step).kind === 'standing';
}
