import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import type { Elements } from './elements';
import { loss } from './say';
import { notesOf, type Frame } from './redraw';
import { boundsOf, type SourceLane, type SourceProcess } from './source';
import type { Work } from './target';

/** How many nodes and lanes of the process the file does not draw. */
export function undrawnIn(work: Work, lanes: SourceLane[], shapes: Map<string, Element>): number {
  const sources = [...work.nodes.values()].map(({ source }) => source);
  const nodes = [...sources, ...lanes.map(({ element }) => element)];
  const missing = nodes.filter((node) => !boundsOf(shapes.get(textOf(node, 'id')))).length;
  const lines = work.flows.filter(({ source }) => {
    const points = source && shapes.get(textOf(source, 'id'));
    return childrenOf(points, 'waypoint').length < 2;
  }).length;
  return missing + lines;
}

interface Kept {
  definitions: Element;
  process: Element;
  source: SourceProcess;
  lanes: SourceLane[];
}

/** The drawing as it is, with what the nodes and lanes have become. */
export function keep(work: Work, elements: Elements, { definitions, process, source, lanes }: Kept): Frame | null {
  const became = new Map<Element, Element>([[source.element, process]]);
  for (const node of work.nodes.values()) put(became, node.source, elements.nodes.get(node.id));
  for (const flow of work.flows) if (flow.source) put(became, flow.source, elements.flows.get(flow.id));
  const artifacts = notesOf(work, elements);
  const collaboration = collaborationOf(definitions, source, process, work);
  nameLanes(work, lanes, became);
  const data = work.others.filter(({ $type }) => /DataObject|DataStore/.test($type));
  const ties = [...work.nodes.values()].flatMap(({ source: node, type }) => (type === 'Task' ? tiesOf(node) : []));
  const others = [...artifacts, ...data, ...ties, ...lanes.map(({ element }) => element)];
  const groups = lanes.flatMap((lane) => lane.groups);
  const around = collaboration ? [collaboration, ...childrenOf(collaboration, 'participants'), ...childrenOf(collaboration, 'artifacts')] : [];
  for (const each of [...others, ...groups, ...around]) put(became, each, each);
  const diagram = diagramOf(definitions, collaboration ?? process, became);
  return diagram ? { collaboration, laneSets: childrenOf(source.element, 'laneSets'), artifacts, diagram } : null;
}

/** The arrows to and from data, which lie in the step. */
const tiesOf = (node: Element): Element[] => [
  ...childrenOf(node, 'dataInputAssociations'),
  ...childrenOf(node, 'dataOutputAssociations'),
];

function put(map: Map<Element, Element>, from: Element, to: Element | undefined): void {
  if (to) map.set(from, to);
}

function collaborationOf(definitions: Element, { pool }: SourceProcess, process: Element, work: Work): Element | undefined {
  const found = childrenOf(definitions, 'rootElements').find((root) => pool && childrenOf(root, 'participants').includes(pool));
  if (!found || !pool) return undefined;
  pool.set('name', work.target.name);
  pool.set('processRef', process);
  found.set('participants', [pool]);
  found.set('messageFlows', []);
  return found;
}

/** A lane is known by its agency; several of one agency are its divisions. */
function nameLanes(work: Work, lanes: SourceLane[], became: Map<Element, Element>): void {
  const count = new Map<string, number>();
  for (const { id, element, name } of lanes) {
    const slot = work.lanes.get(id)?.answer.slot ?? 'reception';
    const number = (count.get(slot) ?? 0) + 1;
    count.set(slot, number);
    const several = lanes.filter((each) => work.lanes.get(each.id)?.answer.slot === slot).length > 1;
    element.set('id', several ? `lane-${slot}-${String(number)}` : `lane-${slot}`);
    const slotName = work.target.slots.find((each) => each.id === slot)?.name ?? slot;
    element.set('name', several && name ? name : slotName);
    if (name && !several && name !== slotName)
      work.losses.push(loss('laneName', 'changed', textOf(element, 'id'), { name, slot: slotName }));
    const nodes = [...work.nodes.values()].filter((node) => node.lane === id);
    element.set('flowNodeRef', nodes.flatMap((node) => became.get(node.source) ?? []));
  }
}

function diagramOf(definitions: Element, root: Element, became: Map<Element, Element>): Element | undefined {
  const diagrams = childrenOf(definitions, 'diagrams');
  const drawn = (diagram: Element): number =>
    childrenOf(childOf(diagram, 'plane'), 'planeElement').filter((each) => {
      const shown = childOf(each, 'bpmnElement');
      return shown && became.has(shown);
    }).length;
  const diagram = [...diagrams].sort((a, b) => drawn(b) - drawn(a))[0];
  const plane = childOf(diagram, 'plane');
  if (!diagram || !plane) return undefined;
  plane.set('bpmnElement', root);
  const shapes = childrenOf(plane, 'planeElement').filter((each) => {
    const now = became.get(childOf(each, 'bpmnElement') ?? each);
    if (now) each.set('bpmnElement', now);
    if (/Edge$/.test(each.$type)) for (const end of ['sourceElement', 'targetElement']) each.set(end, undefined);
    return now !== undefined;
  });
  plane.set('planeElement', shapes);
  return diagram;
}
