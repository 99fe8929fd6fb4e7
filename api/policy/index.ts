export { abilityFor, type Ability, type Action, type Subject } from './ability';
export { filterFor, mustBeAllowed, verdictFor, type Verdict } from './check';
export { reasons, type Reason } from './reasons';
