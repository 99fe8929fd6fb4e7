import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { isStep, readStep } from './readStep';

/** Where a step leads. `value` is the decision that leads there; null where nothing is asked. */
export interface Way {
  flow: Element;
  value: string | null;
  /** What stands on the arrow. */
  label: string;
  to: Element;
}

const condition = /^=\s*(\w+)\s*=\s*"([^"]*)"$/;

/** The variable and the value that a flow asks for; null where it asks otherwise or nothing. */
export function choiceOn(flow: Element): { variable: string; value: string } | null {
  const found = condition.exec(textOf(childOf(flow, 'conditionExpression'), 'body').trim());
  return found ? { variable: found[1] ?? '', value: found[2] ?? '' } : null;
}

/** FEEL for "this was decided in that step". */
export function conditionFor(variable: string, value: string): string {
  return `=${variable} = "${value}"`;
}

/** Where the step waits for those who work at the same time. */
export function joinBehind(task: Element): Element | undefined {
  const [flow, ...more] = childrenOf(task, 'outgoing');
  const join = flow && childOf(flow, 'targetRef');
  if (!join || more.length > 0 || join.$type !== 'bpmn:ParallelGateway') return undefined;
  const joins = childrenOf(join, 'incoming').length > 1 && childrenOf(join, 'outgoing').length === 1;
  return joins ? join : undefined;
}

/**
 * The gateway in which the step's decision is looked at, where it serves this step alone: right behind it, or
 * behind the place where it waits for others.
 */
export function gatewayOf(task: Element): Element | undefined {
  const [flow, ...more] = childrenOf(joinBehind(task) ?? task, 'outgoing');
  const target = flow && childOf(flow, 'targetRef');
  if (!target || more.length > 0 || target.$type !== 'bpmn:ExclusiveGateway') return undefined;
  if (childrenOf(target, 'incoming').length !== 1) return undefined;
  const { variable } = readStep(task);
  const asks = childrenOf(target, 'outgoing').some((out) => choiceOn(out)?.variable === variable);
  return asks ? target : undefined;
}

/** Every way that leads out of a step, by the decision that is taken in it. */
export function waysOf(task: Element): Way[] {
  const gateway = gatewayOf(task);
  return childrenOf(gateway ?? task, 'outgoing').flatMap((flow): Way[] => {
    const to = childOf(flow, 'targetRef');
    const value = gateway ? (choiceOn(flow)?.value ?? null) : null;
    return to ? [{ flow, value, label: textOf(flow, 'name'), to }] : [];
  });
}

/** The steps and ends that are reached next; gateways in between are passed. */
export function nextOf(to: Element, seen = new Set<Element>()): Element[] {
  if (seen.has(to)) return [];
  seen.add(to);
  if (isStep(to) || to.$type === 'bpmn:EndEvent') return [to];
  return childrenOf(to, 'outgoing').flatMap((flow) => {
    const next = childOf(flow, 'targetRef');
    return next ? nextOf(next, seen) : [];
  });
}

/** Decisions that do not carry a dossier on towards its result. */
const setbacks = ['supplement', 'refuse', 'return', 'verify', 'upstream', 'complaint'];

/** The way that a dossier takes when all is well. */
export function mainWayOf(task: Element): Way | undefined {
  const ways = waysOf(task);
  return ways.find(({ value }) => value === null || !setbacks.includes(value)) ?? ways[0];
}
