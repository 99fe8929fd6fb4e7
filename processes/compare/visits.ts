import type { Element } from '../rules/model/element';
import type { Model } from '../rules/model/model';
import { startsOf } from '../rules/paths/reach';
import { longestWays } from '../rules/paths/longest';
import { modelOf } from '../rules/model/model';
import type { Step } from '../rules/model/step';

/** The dossier is received at the counter before the process begins. */
const atReceipt = 1;

/**
 * How often the citizen must come, at most: to hand the dossier in, for each supplement, for each payment, and for the
 * result. The way through the process that asks most often counts; of branches at the same time the one that asks
 * most. What the office waits for from others (tax office, posting), an inspection at the citizen's place and a
 * withdrawal, which nobody asks for, count for nothing. Null where no end is reached.
 */
export function visitsOf(definitions: Element): number | null {
  const model = modelOf(definitions);
  const { ways } = longestWays(visited(model));
  const ends = model.graph.nodes.flatMap(({ type, index }) =>
    type === 'EndEvent' ? (ways.get(index)?.hours ?? []) : [],
  );
  return ends.length > 0 ? atReceipt + Math.max(...ends) : null;
}

/** Visits take the place of hours; a loop is passed once. */
const visited = ({ graph }: Model) => ({
  successors: graph.nodes.map(({ out }) => out.map(({ to }) => to)),
  hours: graph.nodes.map(({ step, leaves }) => (step && !leaves && asksToCome(step) ? 1 : 0)),
  restarts: new Set<number>(),
  bounds: new Map<number, number>(),
  starts: startsOf(graph),
});

const comingFor = ['applicant', 'payment'];

function asksToCome({ kind, waitFor, stage }: Step): boolean {
  return kind === 'wait' ? comingFor.includes(waitFor) : kind === 'work' && stage === 'return';
}
