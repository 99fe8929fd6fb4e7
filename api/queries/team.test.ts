import type { Officer } from '../models/officer';
import { abilityFor, verdictFor } from '../policy';
import { teamGroupsOf } from './team';

const officer = (...roles: [string | null, string][]): Officer => ({
  username: 'hoa',
  name: 'Hoa',
  roles: roles.map(([agency, role]) => ({ agency, role })),
});

describe('the groups whose lists an officer sees', () => {
  const everyone = [
    officer(['so-ldtbxh', 'specialist']),
    officer(['so-ldtbxh', 'division-head'], ['huyen-dai-tu', 'clerk']),
    officer(['huyen-dai-tu', 'leader']),
  ];

  test.each(everyone)('are all allowed by the policy, so that a list need not ask it again', (one) => {
    const groups = teamGroupsOf(one);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      expect(verdictFor(abilityFor(one), 'read', 'UserTask', { group }).allowed).toBe(true);
    }
  });

  test('are none for who has no office', () => {
    expect(teamGroupsOf(officer([null, 'reform']))).toEqual([]);
  });
});
