import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { isStep, readStep } from './readStep';
import { mainWayOf } from './ways';

/** Ids of the steps that a dossier passes when all is well: the others are set in from them in the table. */
export function mainStepsOf(process: Element | undefined): Set<string> {
  const open = childrenOf(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  const seen = new Set<Element>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node) || isAside(node)) continue;
    seen.add(node);
    open.push(...onwardFrom(node));
  }
  return new Set([...seen].filter(isStep).map((step) => textOf(step, 'id')));
}

function onwardFrom(node: Element): Element[] {
  if (isStep(node)) {
    const way = mainWayOf(node);
    return way ? [way.to] : [];
  }
  return childrenOf(node, 'outgoing').flatMap((flow) => childOf(flow, 'targetRef') ?? []);
}

/** What stands open beside the work, such as the withdrawal. */
function isAside(node: Element): boolean {
  return isStep(node) && readStep(node).kind === 'standing';
}
