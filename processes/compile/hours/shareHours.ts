import type { Graph } from '../graph';
import type { Step } from '../step';
import { longestTo, waysThrough, type PathOptions, type Ways } from './longestPaths';

/** Hours by element id. */
export type Hours = Map<string, number>;

/** One limit to keep: the longest of the ways, to all nodes or to some. */
export interface Bound extends PathOptions {
  hours: number;
  /** Nodes up to which it holds; everywhere when absent. */
  upTo?: (step: Step) => boolean;
}

const rounds = 14;

/**
 * Shares the hours of each bound among the steps that have a share and no hours yet, so that the longest way
 * keeps it. Hours come in whole grains (half hours), one at the least. Bounds are kept in their order.
 */
export function shareHours(graph: Graph, bounds: Bound[], grain: number): Hours {
  const shared: Hours = new Map();
  for (const bound of bounds) shareBound(shared, waysOf(graph, bound), bound.hours, grain);
  return shared;
}

/** Whether every bound is kept with these hours. */
export function areKept(graph: Graph, bounds: Bound[], hours: Hours): boolean {
  return bounds.every((bound) => {
    const sums = longestTo(waysOf(graph, bound), (step) => step.hours ?? hours.get(step.elementId) ?? 0);
    return Math.max(0, ...sums) <= bound.hours;
  });
}

function shareBound(shared: Hours, ways: Ways, limit: number, grain: number): void {
  const open = ways.nodes.flatMap(({ step }) =>
    step && step.share > 0 && !shared.has(step.elementId) ? [step] : [],
  );
  if (!open.length) return;
  const at = (scale: number, { share }: Step): number =>
    Math.max(grain, Math.floor((share * scale) / grain) * grain);
  const sumAt = (scale: number): number =>
    Math.max(
      ...longestTo(
        ways,
        (step) => step.hours ?? shared.get(step.elementId) ?? (step.share ? at(scale, step) : 0),
      ),
    );
  const scale = largest(limit, (each) => sumAt(each) <= limit);
  for (const step of open) shared.set(step.elementId, at(scale, step));
}

/** The largest scale that fits, by halving; a scale of 1 gives a step hours by its share. */
function largest(limit: number, fits: (scale: number) => boolean): number {
  let low = 0;
  let high = limit;
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The ways of a bound; those that hold up to some nodes end there. */
function waysOf(graph: Graph, bound: Bound): Ways {
  const ways = waysThrough(graph, bound);
  if (!bound.upTo) return ways;
  const last = ways.nodes.findLastIndex(({ step }) => step && bound.upTo?.(step));
  return last < 0 ? { nodes: [] } : onlyBefore(ways, last);
}

/** The nodes that lead to one of them, itself included. */
function onlyBefore({ nodes }: Ways, last: number): Ways {
  const kept = new Set([last]);
  for (let place = last; place >= 0; place--) {
    if (kept.has(place)) nodes[place]?.before.forEach((each) => kept.add(each));
  }
  const places = new Map([...kept].sort((a, b) => a - b).map((place, index) => [place, index]));
  const renumbered = [...places.keys()].flatMap((place) => nodes[place] ?? []);
  return {
    nodes: renumbered.map((node) => ({
      ...node,
      before: node.before.flatMap((each) => places.get(each) ?? []),
    })),
  };
}
