import { childOf, childrenOf, type Element } from '../../../processes/rules/model/element';
import { isStep } from '../../../processes/steps/readStep';
import { gatewayOf, mainWayOf } from '../../../processes/steps/ways';

/** Which flows lead where once two steps in a row have changed places. */
export interface Swap {
  first: Element;
  second: Element;
  reconnect: { flow: Element; to: Element }[];
}

/**
 * The plan by which a step changes places with the one that its usual way leads to; none where they are not two in a row:
 * others lead to the second one too, or it leads back to the first. Each keeps its decisions and its other ways.
 */
export function swapWithNext(first: Element): Swap | undefined {
  const [way, second] = [mainWayOf(first), mainWayOf(first)?.to];
  if (!way || !second || !isStep(second)) return undefined;
  const [onward, incoming] = [mainWayOf(second), childrenOf(second, 'incoming')];
  const leadsBack = leadsTo(first, first) || leadsTo(second, first) || leadsTo(second, second);
  if (!onward || incoming.length !== 1 || leadsBack) return undefined;
  const before = childrenOf(first, 'incoming');
  if (before.length === 0) return undefined;
  return {
    first,
    second,
    reconnect: [
      ...before.map((flow) => ({ flow, to: second })),
      { flow: way.flow, to: onward.to },
      { flow: onward.flow, to: first },
    ],
  };
}

/** The plan by which a step changes places with the one before it. */
export function swapWithPrevious(second: Element): Swap | undefined {
  const [incoming] = childrenOf(second, 'incoming');
  const source = childOf(incoming, 'sourceRef');
  const previous = source && (isStep(source) ? source : ownerOf(source));
  const swap = previous && swapWithNext(previous);
  return swap?.second === second ? swap : undefined;
}

/** The step whose decision is looked at in the gateway. */
function ownerOf(gateway: Element): Element | undefined {
  const task = childOf(childrenOf(gateway, 'incoming')[0], 'sourceRef');
  return task && isStep(task) && gatewayOf(task) === gateway ? task : undefined;
}

function leadsTo(step: Element, target: Element): boolean {
  return childrenOf(gatewayOf(step) ?? step, 'outgoing').some(
    (flow) => childOf(flow, 'targetRef') === target,
  );
}
