import type { ProcedureEntry } from '../../entry';
import { graphFor } from '../graphFor';
import { limitsOf } from '../hours/limits';
import { longestTo, waysThrough } from '../hours/longestPaths';

/** Sums of the longest ways, in working hours, that go beyond a limit that holds on them. */
export function overLimits(entry: ProcedureEntry): number[] {
  const graph = graphFor(entry);
  const restarts = entry.afterSupplement === 'restart';
  return limitsOf(entry).flatMap(({ hours: limit, without }) => {
    const ways = waysThrough(graph, {
      without,
      restartsAt: ({ waitFor }) => restarts && waitFor === 'applicant',
    });
    const longest = Math.max(...longestTo(ways, (step) => step.hours ?? 0));
    return longest > limit ? [longest] : [];
  });
}
