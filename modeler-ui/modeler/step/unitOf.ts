import type { StepView } from '../../../processes/steps/readStep';

/**
 * In which division the officers of a role in an agency work, as most of the other steps say it; '' where none does.
 * A step that is given to somebody else is no longer done in the division of those who did it before.
 */
export function unitOf(
  others: readonly Pick<StepView, 'agency' | 'role' | 'unit'>[],
  { agency, role }: Pick<StepView, 'agency' | 'role'>,
): string {
  const units = others.flatMap((step) =>
    step.agency === agency && step.role === role && step.unit ? [step.unit] : [],
  );
  const timesOf = (unit: string) => units.filter((each) => each === unit).length;
  return units.reduce((most, unit) => (timesOf(unit) > timesOf(most) ? unit : most), units[0] ?? '');
}
