import type { Edge, Graph } from '../graph';
import type { Step } from '../step';

export interface PathOptions {
  /** Arrows that are not followed. */
  without?: ((edge: Edge) => boolean) | undefined;
  /** Steps after which the clock begins anew; what lies before them does not count. */
  restartsAt?: ((step: Step) => boolean) | undefined;
}

/** The ways through a process in an order in which sums can be taken again and again. */
export interface Ways {
  /** Nodes that can be reached, each after those before it. */
  nodes: { id: string; step?: Step | undefined; before: number[]; restarts: boolean }[];
}

export function waysThrough({ nodes, edges }: Graph, { without, restartsAt }: PathOptions = {}): Ways {
  const followed = without ? edges.filter((edge) => !without(edge)) : edges;
  const incoming = new Map<string, string[]>();
  for (const { from, to } of followed) incoming.set(to, [...(incoming.get(to) ?? []), from]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<string, number>();
  const ways: Ways = { nodes: [] };
  const visit = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const { type, step } = byId.get(id) ?? {};
    const before = (incoming.get(id) ?? []).map(visit).filter((place) => place >= 0);
    const reachable = type === 'start' || before.length > 0;
    const restarts = step !== undefined && (restartsAt?.(step) ?? false);
    const place = reachable ? ways.nodes.push({ id, step, before, restarts }) - 1 : -1;
    places.set(id, place);
    return place;
  };
  for (const { id } of nodes) visit(id);
  return ways;
}

/**
 * The longest way to each node, its own hours included. Waiting does not count (rules.md, 5.5); parallel
 * branches count by the slowest.
 */
export function longestTo({ nodes }: Ways, hoursOf: (step: Step) => number): number[] {
  const sums: number[] = [];
  for (const { step, before, restarts } of nodes) {
    const earlier = restarts ? 0 : Math.max(0, ...before.map((place) => sums[place] ?? 0));
    sums.push(earlier + (step?.kind === 'work' ? hoursOf(step) : 0));
  }
  return sums;
}
