import { componentsInOrder, isLoop, type Successors } from './components';

/** A process as far as its time matters. */
export interface TimedGraph {
  successors: Successors;
  /** Hours that each node takes. */
  hours: readonly number[];
  /** Nodes after which the clock begins anew. */
  restarts: ReadonlySet<number>;
  /** How often a node may be passed at the most, where that is bounded. */
  bounds: ReadonlyMap<number, number>;
  starts: readonly number[];
}

/** The slowest way to a node, its own hours included. `before`: the way so far; undefined at its beginning. */
export interface Way {
  node: number;
  hours: number;
  before?: Way;
}

export interface Longest {
  /** By node; missing where it cannot be reached. */
  ways: Map<number, Way>;
  /** Loops that nothing bounds: no proof is possible for them, and they count as passed once. */
  unbounded: number[][];
}

/** More rounds than this are no bound worth the name. */
const mostRounds = 100;

/**
 * The slowest way to every node, in time polynomial in the size of the process: loops are taken one after the
 * other in the order of the flow, and a loop is unrolled as often as its bounded nodes may be passed. Where a
 * loop has several bounded nodes, their sum bounds it, so that the answer is never too low.
 */
export function longestWays(graph: TimedGraph): Longest {
  const predecessors = predecessorsOf(graph.successors);
  const longest: Longest = { ways: new Map(), unbounded: [] };
  const starts = new Set(graph.starts);
  for (const component of componentsInOrder(graph.successors)) {
    const entry = (node: number): Way | undefined =>
      slowest((predecessors[node] ?? []).map((from) => longest.ways.get(from)));
    const entered = component.map((node) => [node, entry(node), starts.has(node)] as const);
    const begin = new Map(entered.map(([node, way, starting]) => [node, { way, starting }]));
    const found = isLoop(component, graph.successors)
      ? throughLoop(graph, predecessors, component, begin, longest.unbounded)
      : component.map((node) => arrive(graph, node, begin.get(node)));
    for (const way of found) if (way) longest.ways.set(way.node, way);
  }
  return longest;
}

interface Entry {
  way: Way | undefined;
  starting: boolean;
}

function arrive({ hours, restarts }: TimedGraph, node: number, entry: Entry | undefined): Way | undefined {
  if (!entry || (!entry.way && !entry.starting)) return undefined;
  const before = restarts.has(node) ? undefined : entry.way;
  const way: Way = { node, hours: (before?.hours ?? 0) + (hours[node] ?? 0) };
  return before ? { ...way, before } : way;
}

/** Unrolls a loop: round after round, each begun by one more pass of a bounded node. */
function throughLoop(
  graph: TimedGraph,
  predecessors: Successors,
  component: readonly number[],
  begin: ReadonlyMap<number, Entry>,
  unbounded: number[][],
): (Way | undefined)[] {
  const bounded = component.filter((node) => graph.bounds.has(node));
  const free = orderWithin(graph.successors, component, new Set(bounded));
  if (!free) unbounded.push([...component]);
  const best = new Map<number, Way>();
  let round = new Map<number, Way>();
  const rounds = bounded.reduce((sum, node) => sum + (graph.bounds.get(node) ?? 0), 0);
  const inside = new Set(component);
  for (let pass = 0; pass <= Math.min(rounds, mostRounds); pass += 1) {
    const last = round;
    round = new Map<number, Way>();
    const step = (node: number, from: ReadonlyMap<number, Way>, fromOutside: boolean): void => {
      const inner = (predecessors[node] ?? [])
        .filter((each) => inside.has(each))
        .map((each) => from.get(each));
      const entry = fromOutside ? begin.get(node) : undefined;
      const way = arrive(graph, node, {
        way: slowest([entry?.way, ...inner]),
        starting: entry?.starting ?? false,
      });
      if (way) round.set(node, way);
    };
    if (pass > 0) for (const node of bounded) step(node, last, pass === 1);
    for (const node of free ?? component) if (!graph.bounds.has(node)) step(node, round, pass === 0);
    for (const way of round.values()) best.set(way.node, slowest([best.get(way.node), way]) ?? way);
  }
  return [...best.values()];
}

/** The nodes of a loop in the order of the flow once the bounded ones are cut out; null when it is still a loop. */
function orderWithin(
  successors: Successors,
  component: readonly number[],
  without: ReadonlySet<number>,
): number[] | null {
  const rest = component.filter((node) => !without.has(node));
  const position = new Map(rest.map((node, index) => [node, index]));
  const inner = rest.map((node) => (successors[node] ?? []).flatMap((to) => position.get(to) ?? []));
  const groups = componentsInOrder(inner);
  if (groups.some((group) => isLoop(group, inner))) return null;
  return groups.flat().flatMap((index) => rest[index] ?? []);
}

function slowest(ways: (Way | undefined)[]): Way | undefined {
  let best: Way | undefined;
  for (const way of ways) if (way && (!best || way.hours > best.hours)) best = way;
  return best;
}

function predecessorsOf(successors: Successors): number[][] {
  const predecessors: number[][] = successors.map(() => []);
  for (const [from, targets] of successors.entries()) for (const to of targets) predecessors[to]?.push(from);
  return predecessors;
}

/** The nodes of a way from its beginning. */
export function nodesOf(way: Way): Way[] {
  const nodes: Way[] = [];
  for (let each: Way | undefined = way; each; each = each.before) nodes.push(each);
  return nodes.reverse();
}
