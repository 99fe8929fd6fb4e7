import type { Edge } from '../model/graph';
import type { Model } from '../model/model';
import { countedHoursOf, isSupplement, type Step } from '../model/step';
import type { TimedGraph } from './longest';
import { startsOf } from './reach';

export interface Counting {
  /** Whether the clock begins anew after a supplement (rules.md, 4.5). */
  restarts: boolean;
  follows?: (edge: Edge) => boolean;
}

/** The process as its clock sees it: waiting costs nothing, and a supplement happens once (rules.md, 3.5, 5.5). */
export function timeOf({ graph, supplements }: Model, { restarts, follows }: Counting): TimedGraph {
  return {
    successors: graph.nodes.map(({ out }) =>
      out.filter((edge) => !follows || follows(edge)).map(({ to }) => to),
    ),
    hours: graph.nodes.map(({ step, leaves }) => (step && !leaves ? countedHoursOf(step) : 0)),
    restarts: new Set(restarts ? supplements : []),
    bounds: new Map(
      graph.nodes.flatMap(({ step, index }) => {
        const bound = step && boundOf(step);
        return bound ? [[index, bound] as const] : [];
      }),
    ),
    starts: startsOf(graph),
  };
}

/** How often a step may be done: a supplement once by law, another step as often as its drawer says. */
function boundOf(step: Step): number | null {
  if (isSupplement(step)) return 1;
  const rounds = Number(step.atMost);
  return Number.isInteger(rounds) && rounds > 0 ? rounds : null;
}
