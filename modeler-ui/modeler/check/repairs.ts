import type { Finding } from '../../../processes/rules';
import type { Choice } from '../data';
import type { StepChange } from '../step/changeStep';
import type { StepView } from '../../../processes/steps/readStep';
import type { Say } from '../words';

/** A change that makes a finding go away, and what its button says. */
export interface Repair {
  words: string;
  change: StepChange;
}

const usualHours = 4;

/** Only where one answer is right or at least a beginning; everything else is the officer's to decide. */
export function repairFor(
  finding: Finding,
  step: StepView,
  { say, roleOf }: { say: Say; roleOf: (block: string) => Choice | null },
): Repair | null {
  const role = roleOf(step.block);
  switch (`${finding.rule}/${finding.code}`) {
    case 'step-responsibility/noHours':
    case 'step-responsibility/faultyHours':
      return { words: say('repair.hours', { hours: usualHours }), change: { hours: usualHours } };
    case 'step-responsibility/noRole':
      return role && { words: say('repair.role', { name: role.name }), change: { role: role.id } };
    case 'groups-agree/other':
      return { words: say('repair.group'), change: { agency: step.agency, role: step.role } };
    default:
      return null;
  }
}
