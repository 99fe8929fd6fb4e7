import { subject as marked } from '@casl/ability';
import { accessibleBy } from '@casl/mongoose';
import { problem } from '../problems';
import type { Ability, Action, Subject } from './ability';
import { reasons, type Reason } from './reasons';

export type Verdict = { allowed: true } | { allowed: false; reason: Reason };

const isReason = (text: string | undefined): text is Reason => text !== undefined && text in reasons;

/** May this officer do `action` with this document, and if not, why. */
export function verdictFor(ability: Ability, action: Action, subject: Subject, document?: object): Verdict {
  // A copy, because casl marks what it is given.
  const target = document ? marked(subject, { ...document }) : subject;
  if (ability.can(action, target)) return { allowed: true };
  const reason = ability.relevantRuleFor(action, target)?.reason;
  return { allowed: false, reason: isReason(reason) ? reason : 'not-allowed' };
}

/** Throws the problem `not-allowed` with the reason. */
export function mustBeAllowed(ability: Ability, action: Action, subject: Subject, document?: object): void {
  const verdict = verdictFor(ability, action, subject, document);
  if (!verdict.allowed) throw problem('not-allowed', { reason: reasons[verdict.reason] });
}

/** The database filter of what this officer may do `action` with; matches nothing where nothing is allowed. */
export function filterFor(ability: Ability, action: Action, subject: Subject): Record<string, unknown> {
  return accessibleBy(ability, action).ofType(subject);
}
