import { childOf, childrenOf, flagOf, textOf, type Element } from '../rules/model/element';

/** A process of the file with what stands around it. */
export interface SourceProcess {
  element: Element;
  id: string;
  name: string;
  pool: Element | undefined;
  /** Flow nodes in it, those of sub-processes too. */
  nodes: number;
}

export interface SourceLane {
  id: string;
  name: string;
  element: Element;
  /** Names of the lanes that it lies in. */
  groups: Element[];
}

const notNodes = /SequenceFlow|DataObject|DataStore/;

/** The processes of a document, the largest first; an executable one before others of its size. */
export function processesIn(definitions: Element): SourceProcess[] {
  const roots = childrenOf(definitions, 'rootElements');
  const pools = roots.flatMap((root) => childrenOf(root, 'participants'));
  return roots
    .filter(({ $type }) => $type === 'bpmn:Process')
    .map((element) => {
      const pool = pools.find((each) => childOf(each, 'processRef') === element);
      const name = textOf(pool, 'name') || textOf(element, 'name') || textOf(element, 'id');
      return { element, id: textOf(element, 'id'), name, pool, nodes: nodesIn(element).length };
    })
    .sort((a, b) => b.nodes - a.nodes || weight(b) - weight(a));
}

const weight = ({ element }: SourceProcess): number => Number(flagOf(element, 'isExecutable'));

/** Everything that a dossier may come through, sub-processes opened. */
export function nodesIn(scope: Element): Element[] {
  return childrenOf(scope, 'flowElements')
    .filter(({ $type }) => !notNodes.test($type))
    .flatMap((element) => [element, ...nodesIn(element)]);
}

/** The innermost lanes of a process. */
export function lanesIn(process: Element): SourceLane[] {
  return childrenOf(process, 'laneSets').flatMap((set) => leavesOf(set, []));
}

function leavesOf(set: Element, groups: Element[]): SourceLane[] {
  return childrenOf(set, 'lanes').flatMap((element) => {
    const inner = childOf(element, 'childLaneSet');
    const leaves = inner ? leavesOf(inner, [...groups, element]) : [];
    const own = { id: textOf(element, 'id'), name: textOf(element, 'name'), element, groups };
    return leaves.length > 0 ? leaves : [own];
  });
}

/** The shapes of the drawing by the id of what they show. */
export function shapesIn(definitions: Element): Map<string, Element> {
  const planes = childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
  const drawn = planes.flatMap((plane) => childrenOf(plane, 'planeElement'));
  return new Map(
    drawn.map((shape) => [textOf(childOf(shape, 'bpmnElement'), 'id') || textOf(shape, 'bpmnElement'), shape]),
  );
}

/** The lane of each node by id: as the file says, or by where it is drawn; sub-processes' nodes lie where they do. */
export function laneOfNodes(process: Element, lanes: SourceLane[], shapes: Map<string, Element>): Map<string, string> {
  const of = new Map<string, string>();
  for (const { id, element } of lanes)
    for (const node of childrenOf(element, 'flowNodeRef')) of.set(textOf(node, 'id'), id);
  const visit = (scope: Element, outer: string): void => {
    for (const element of childrenOf(scope, 'flowElements')) {
      const id = textOf(element, 'id');
      if (!of.has(id)) of.set(id, outer || laneAround(shapes.get(id), lanes, shapes));
      visit(element, of.get(id) ?? '');
    }
  };
  visit(process, '');
  return of;
}

function laneAround(shape: Element | undefined, lanes: SourceLane[], shapes: Map<string, Element>): string {
  const box = boundsOf(shape);
  if (!box) return '';
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const around = lanes.find(({ id }) => {
    const lane = boundsOf(shapes.get(id));
    return lane && x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height;
  });
  return around?.id ?? '';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function boundsOf(shape: Element | undefined): Box | undefined {
  const bounds = childOf(shape, 'bounds');
  if (!bounds) return undefined;
  const number = (name: string): number => Number((bounds as unknown as Record<string, unknown>)[name] ?? NaN);
  const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}
