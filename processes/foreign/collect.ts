import { childOf, childrenOf, flagOf, textOf, type Element } from '../rules/model/element';
import { loss, short } from './say';
import { nodesIn } from './source';
import type { Work, WorkFlow, WorkNode } from './target';

const isSubProcess = ({ $type }: Element): boolean => /SubProcess|Transaction$/.test($type);
export const typeName = ({ $type }: Element): string => $type.replace(/^\w+:/, '');
export const nameOf = (element: Element): string => textOf(element, 'name') || textOf(element, 'id');

/** Takes all nodes and arrows of a process, and opens its sub-processes: steps of several agencies lie in none. */
export function collect(work: Work, scope: Element, laneOf: Map<string, string>): void {
  const flows: Element[] = [];
  const subs: Element[] = [];
  for (const element of childrenOf(scope, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') flows.push(element);
    else if (element.$type === 'bpmn:BoundaryEvent') loseBoundary(work, element);
    else if (/DataObject|DataStore/.test(element.$type)) work.others.push(element);
    else if (isSubProcess(element) && flagOf(element, 'triggeredByEvent')) loseEventSubProcess(work, element);
    else {
      if (isSubProcess(element)) subs.push(element);
      work.nodes.set(textOf(element, 'id'), nodeFrom(element, laneOf));
    }
  }
  work.others.push(...childrenOf(scope, 'artifacts'));
  for (const flow of flows) addFlow(work, flow);
  for (const sub of subs) open(work, sub, laneOf);
}

const nodeFrom = (source: Element, laneOf: Map<string, string>): WorkNode => ({
  id: textOf(source, 'id'),
  type: typeName(source),
  name: textOf(source, 'name'),
  lane: laneOf.get(textOf(source, 'id')) ?? '',
  source,
  decisions: [],
});

function addFlow(work: Work, source: Element): void {
  const [from, to] = [childOf(source, 'sourceRef'), childOf(source, 'targetRef')];
  const [id, name] = [textOf(source, 'id'), textOf(source, 'name')];
  const known = from && to && work.nodes.has(textOf(from, 'id')) && work.nodes.has(textOf(to, 'id'));
  if (!known) {
    const ends = from && to;
    work.losses.push(loss(ends ? 'arrowGone' : 'dangling', 'lost', id, { name: short(name || id) }));
    return;
  }
  const condition = textOf(childOf(source, 'conditionExpression'), 'body').trim();
  const isDefault = childOf(from, 'default') === source;
  work.flows.push({ id, name, from: textOf(from, 'id'), to: textOf(to, 'id'), source, condition, isDefault });
}

function loseBoundary({ losses }: Work, element: Element): void {
  const [event] = childrenOf(element, 'eventDefinitions');
  const host = childOf(element, 'attachedToRef');
  const params = {
    name: nameOf(element),
    type: event ? typeName(event) : 'none',
    host: host ? nameOf(host) : '',
  };
  losses.push(loss('boundary', 'lost', textOf(element, 'id'), params));
}

function loseEventSubProcess({ losses }: Work, element: Element): void {
  const inside = nodesIn(element).map(nameOf).join(', ');
  losses.push(loss('eventSubProcess', 'lost', textOf(element, 'id'), { name: nameOf(element), inside }));
}

function open(work: Work, sub: Element, laneOf: Map<string, string>): void {
  const id = textOf(sub, 'id');
  const name = nameOf(sub);
  const before = new Set(work.nodes.keys());
  collect(work, sub, laneOf);
  const inside = [...work.nodes.values()].filter((node) => !before.has(node.id));
  const node = work.nodes.get(id);
  if (inside.length === 0) {
    if (node) Object.assign(node, { type: 'UserTask' });
    work.losses.push(loss('subProcessEmpty', 'changed', id, { name }));
    return;
  }
  work.moved = true;
  work.losses.push(loss('subProcess', 'changed', id, { name }));
  if (childOf(sub, 'loopCharacteristics')) work.losses.push(loss('repeated', 'lost', id, { name }));
  leadInto(work, id, inside, name);
}

/** What led to the sub-process leads to what is in it, and what ended in it goes on behind it. */
function leadInto(work: Work, id: string, inside: WorkNode[], sub: string): void {
  const into = (node: WorkNode): boolean => !work.flows.some(({ to }) => to === node.id);
  const outOf = (node: WorkNode): boolean => !work.flows.some(({ from }) => from === node.id);
  const begun = inside.filter(into);
  const entries = begun.length > 0 ? begun : inside.slice(0, 1);
  const behind = work.flows.filter(({ from }) => from === id);
  const exits = behind.length > 0 ? inside.filter(outOf) : [];
  const lane = inside[0]?.lane ?? '';
  const enter = entries.length === 1 ? entries[0]?.id : addGateway(work, `${id}-open`, 'ParallelGateway', lane);
  const leave = exits.length < 2 ? exits[0]?.id : addGateway(work, `${id}-close`, 'ExclusiveGateway', lane);
  for (const flow of work.flows) if (flow.to === id) flow.to = enter ?? id;
  for (const flow of behind) flow.from = leave ?? id;
  if (entries.length > 1) for (const entry of entries) connect(work, `${id}-open`, entry.id);
  if (exits.length > 1) for (const exit of exits) connect(work, exit.id, `${id}-close`);
  work.nodes.delete(id);
  for (const node of inside) if (passes(node, behind.length > 0)) passBy(work, node, sub);
}

/** Inner starts and ends say nothing once there is no inside; behind an end that nothing follows, the process ends. */
function passes({ type }: WorkNode, goesOn: boolean): boolean {
  return type === 'StartEvent' || (type === 'EndEvent' && goesOn);
}

/** Takes a node out so that what led to it leads on. */
export function passBy(work: Work, { id, name }: WorkNode, sub?: string): void {
  const [into, out] = [work.flows.filter(({ to }) => to === id), work.flows.filter(({ from }) => from === id)];
  const gone = into.length === 0 || out.length === 0;
  if (!gone && into.length > 1 && out.length > 1) {
    const node = work.nodes.get(id);
    if (node) node.type = 'ExclusiveGateway';
    return;
  }
  work.nodes.delete(id);
  work.moved = true;
  work.flows = work.flows.filter((flow) => !into.includes(flow) && !out.includes(flow));
  if (!gone) work.flows.push(...into.flatMap((before) => out.map((after) => joined(before, after))));
  if (sub !== undefined && name !== '') work.losses.push(loss('innerEnd', 'lost', id, { name, sub }));
}

/** One arrow for two; what is asked or written on either is kept. */
const joined = (before: WorkFlow, after: WorkFlow): WorkFlow => ({
  ...before,
  id: before.id === after.id ? before.id : `${before.id}-${after.id}`,
  to: after.to,
  name: [before.name, after.name].filter(Boolean).join('; '),
  condition: before.condition || after.condition,
  isDefault: before.isDefault,
});

export function addGateway(work: Work, id: string, type: string, lane: string): string {
  const known = [...work.nodes.values()][0];
  if (known) work.nodes.set(id, { id, type, name: '', lane, source: known.source, decisions: [] });
  return id;
}

export function connect(work: Work, from: string, to: string): void {
  work.flows.push({ id: `flow-${from}-to-${to}`, name: '', from, to, condition: '', isDefault: false });
}
