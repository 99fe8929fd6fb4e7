import type { Officer } from '../../models/officer';
import { reasons, type Ability } from '../../policy';
import { problem, type Problem } from '../../problems';
import type { Action } from './action';

export type Judged<T> = Pick<Action<never, T, never, object>, 'policy' | 'possible'>;

/** Policy (403), then state (409): the word on an attempt, and on whether its button is shown. */
export function refusalFor<T>(
  action: Judged<T>,
  ability: Ability,
  officer: Officer,
  target: T,
): Problem | null {
  const verdict = action.policy(ability, target);
  if (!verdict.allowed) return problem('not-allowed', { reason: reasons[verdict.reason] });
  return action.possible(target, officer);
}
