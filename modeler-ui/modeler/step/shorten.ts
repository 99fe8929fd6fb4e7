import type { StepView } from '../../../processes/steps/readStep';

/** Less than half an hour no office plans. */
const least = 0.5;

/** A step and the hours that it is to take. */
export interface ShorterStep {
  id: string;
  hours: number;
}

/**
 * What the steps may take when the slowest way is to fit into the limit: each gives the same share, in half hours.
 * Shares are rounded down, so that together they fit; steps that are shorter than half an hour stay as they are.
 */
export function shortened(
  steps: readonly Pick<StepView, 'elementId' | 'kind' | 'hours'>[],
  { hours: slowest, limitHours }: { hours: number; limitHours: number },
): ShorterStep[] {
  if (slowest <= limitHours) return [];
  return steps.flatMap(({ elementId: id, kind, hours }) => {
    if (kind !== 'work' || hours === null || Number.isNaN(hours)) return [];
    const shorter = Math.max(least, Math.floor((hours * limitHours) / slowest / least) * least);
    return shorter < hours ? [{ id, hours: shorter }] : [];
  });
}
