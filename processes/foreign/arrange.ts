import type { Edge, Graph, Node, Track } from '../compile/graph';
import type { Bounds, Diagram, Point } from '../compile/layout/diagram';
import { layOut } from '../compile/layout/layout';
import { backEdges } from './acyclic';
import { slotOf } from './steps';
import type { Work, WorkFlow, WorkNode } from './target';

/** Beyond this the router of lines takes too long for somebody who waits. */
const mostRouted = 450;

/** Lays a drawing out in the lanes of our agencies; arrows that the layout cannot lead are drawn plainly. */
export function arrange(work: Work): Diagram {
  const graph = graphOf(work);
  const names = new Map(work.target.slots.map(({ id, name }) => [id, name]));
  const plainly = backEdges(graph);
  if (graph.nodes.length > mostRouted) for (const edge of graph.edges) plainly.add(edge);
  const diagram = layOutWithout(graph, plainly, names);
  for (const edge of plainly) diagram.edges.set(edge.id, lineOf(edge, diagram));
  return diagram;
}

function layOutWithout(graph: Graph, plainly: Set<Edge>, names: Map<string, string>): Diagram {
  for (;;) {
    const edges = graph.edges.filter((edge) => !plainly.has(edge));
    try {
      return layOut({ nodes: graph.nodes, edges }, names);
    } catch (error) {
      const id = /no way on the diagram for (.+)$/.exec(String(error))?.[1];
      const blocked = edges.find((edge) => edge.id === id);
      if (!blocked) throw error;
      plainly.add(blocked);
    }
  }
}

function graphOf(work: Work): Graph {
  const main = mainWay(work);
  const nodes = [...work.nodes.values()].map((node) => graphNode(work, node, main));
  return { nodes, edges: work.flows.map(edgeOf) };
}

function graphNode(work: Work, node: WorkNode, main: Set<string>): Node {
  const slot = slotOf(work, node);
  const lane = work.lanes.get(node.lane);
  const unit = lane?.name ?? '';
  return { id: node.id, type: typeOf(work, node), name: node.name, slot, unit, track: trackOf(node, main) };
}

function trackOf({ id }: WorkNode, main: Set<string>): Track {
  if (['withdrawal', 'withdrawn'].includes(id)) return 'withdrawal';
  return main.has(id) ? 'main' : id === 'refused' ? 'refusal' : 'revision';
}

function typeOf({ flows }: Work, { id, type }: WorkNode): Node['type'] {
  const splits = flows.filter(({ from }) => from === id).length > 1;
  if (type === 'StartEvent') return 'start';
  if (type === 'EndEvent') return 'end';
  if (type === 'ParallelGateway') return splits ? 'fork' : 'join';
  if (type.endsWith('Gateway')) return splits ? 'choice' : 'merge';
  return 'task';
}

function edgeOf({ id, from, to, name }: WorkFlow): Edge {
  return name === '' ? { id, from, to } : { id, from, to, case: { id, name, otherwise: false } };
}

/** The way of a dossier that is granted, as far as it can be told. */
function mainWay({ nodes, flows }: Work): Set<string> {
  const way = new Set<string>();
  let id: string | undefined = nodes.has('start') ? 'start' : [...nodes.keys()][0];
  while (id !== undefined && !way.has(id)) {
    way.add(id);
    const here: string = id;
    const out = flows.filter(({ from, to }) => from === here && to !== 'withdrawal');
    id = (out.find(({ condition }) => condition.includes('"approve"')) ?? out.find((flow) => flow.to !== 'refused') ?? out[0])?.to;
  }
  return way;
}

/** Out of the bottom, along below, and up or down into the target; levels differ so that lines can be told apart. */
function lineOf({ id, from, to }: Edge, { shapes }: Diagram): { waypoints: Point[] } {
  const [a, b] = [shapes.get(from)?.bounds, shapes.get(to)?.bounds];
  if (!a || !b) return { waypoints: [] };
  const level = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
  const y = bottom(a) + 8 + level * 4;
  const [x1, x2] = [middle(a), middle(b)];
  const end = b.y > y ? b.y : bottom(b);
  return { waypoints: [{ x: x1, y: bottom(a) }, { x: x1, y }, { x: x2, y }, { x: x2, y: end }] };
}

const bottom = ({ y, height }: Bounds): number => y + height;
const middle = ({ x, width }: Bounds): number => x + width / 2;
