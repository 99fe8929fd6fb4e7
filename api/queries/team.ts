import type { Officer } from '../models/officer';
import { abilityFor } from '../policy';

/** The groups whose tasks an officer may see, as the policy's own conditions name them. */
export function teamGroupsOf(officer: Officer): string[] {
  const rules = abilityFor(officer).rulesFor('read', 'UserTask');
  const groups = rules.flatMap(({ inverted, conditions }) => (inverted ? [] : groupsIn(conditions)));
  return [...new Set(groups)];
}

function groupsIn(conditions: unknown): string[] {
  const group = (conditions as { group?: { $in?: string[] } } | undefined)?.group;
  return group?.$in ?? [];
}
