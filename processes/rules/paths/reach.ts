import type { Edge, Graph, Node } from '../model/graph';

export interface Passable {
  node?: (node: Node) => boolean;
  edge?: (edge: Edge) => boolean;
}

/** The nodes that can be reached, the beginnings included, by ways that pass only what is passable. */
export function reachableFrom(graph: Graph, from: Iterable<number>, passable: Passable = {}): Set<number> {
  return walk(graph, from, passable, (node) => node.out.map((edge) => [edge, edge.to] as const));
}

/** The nodes from which one of these can be reached. */
export function leadingTo(graph: Graph, to: Iterable<number>, passable: Passable = {}): Set<number> {
  return walk(graph, to, passable, (node) => node.in.map((edge) => [edge, edge.from] as const));
}

function walk(
  { nodes }: Graph,
  from: Iterable<number>,
  { node: mayPass = () => true, edge: mayFollow = () => true }: Passable,
  next: (node: Node) => (readonly [Edge, number])[],
): Set<number> {
  const seen = new Set(from);
  const open = [...seen];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const node = nodes[index];
    if (!node || !mayPass(node)) continue;
    for (const [edge, neighbour] of next(node)) {
      if (seen.has(neighbour) || !mayFollow(edge)) continue;
      seen.add(neighbour);
      open.push(neighbour);
    }
  }
  return seen;
}

/** Where the process, or an event sub-process in it, begins. */
export function startsOf({ nodes }: Graph): number[] {
  return nodes
    .filter(({ type, in: before }) => type === 'StartEvent' && before.length === 0)
    .map(({ index }) => index);
}

export function endsOf({ nodes }: Graph): Node[] {
  return nodes.filter(({ type, within }) => type === 'EndEvent' && within.length === 0);
}
