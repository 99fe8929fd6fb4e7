import type { Finding } from '../../../processes/rules';
import { flowMenders } from './repairs/flow';
import type { Bench, Menders, Repair } from './repairs/repair';
import { stepMenders } from './repairs/steps';
import { termMenders } from './repairs/terms';
import { withdrawalMenders } from './repairs/withdrawal';

/** Everything that one click can mend: where one answer is right, or at least a beginning. */
export const menders: Menders = { ...stepMenders, ...termMenders, ...flowMenders, ...withdrawalMenders };

/** Everything else is the officer's to decide. */
export function repairFor(finding: Finding, bench: Bench): Repair | null {
  return menders[`${finding.rule}/${finding.code}`]?.(finding, bench) ?? null;
}
