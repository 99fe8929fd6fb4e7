import type { Agency } from '../../../processes';
import type { OfficerRole } from '../../models/officer';
import { nameFor } from './names';
import { teamsFor } from './teams';

export interface DemoAccount {
  username: string;
  name: string;
  roles: OfficerRole[];
  /** One of the few that people know by heart; the sign-in page lists these. */
  named: boolean;
}

/** Where the demo takes place: a department, a district, and the first commune of that district. */
const department = 'so-ldtbxh';
const district = 'huyen-dai-tu';

const provinceAccounts = [
  ['reform', 'reform'],
  ['reform2', 'reform'],
  ['auditor', 'auditor'],
  ['admin', 'admin'],
] as const;

/** The province's officers, those of other branches that take part, and those who work for the whole province. */
export function demoAccountsFor(agencies: readonly Agency[]): DemoAccount[] {
  const commune =
    agencies.find(({ kind, parent }) => kind === 'commune' && parent === district)?.id ?? district;
  const suffixes = suffixesFor(agencies, commune);
  const teams = teamsFor(agencies, [department, district, commune]);
  const officers = [...teams].flatMap(([agency, team]) => {
    const suffix = suffixes.get(agency);
    const numbered = numberer();
    return team.map((roles) => {
      const [role = '', ordinal] = [roles[0], numbered(roles[0] ?? '')];
      const username = `${role}${ordinal}${suffix ?? `-${agency}`}`;
      return accountOf(username, agency, roles, suffix !== undefined && isNamed(suffix, ordinal, role));
    });
  });
  return [
    ...officers,
    ...provinceAccounts.map(([username, role]) => accountOf(username, null, [role], true)),
  ];
}

const accountOf = (
  username: string,
  agency: string | null,
  roles: readonly string[],
  named: boolean,
): DemoAccount => ({
  username,
  name: nameFor(username),
  roles: roles.map((role) => ({ agency, role })),
  named,
});

/** One of each role in the three offices; of another branch, the one who does its part. */
const isNamed = (suffix: string, ordinal: string, role: string) =>
  ordinal === '' && (['', '-district', '-commune'].includes(suffix) || role === 'specialist');

/** The second of a role is `specialist-2`. */
function numberer(): (role: string) => string {
  const counts = new Map<string, number>();
  return (role) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return count === 1 ? '' : `-${String(count)}`;
  };
}

/** The demo's own places have short endings: three offices, and what the other branches are called that serve them. */
function suffixesFor(agencies: readonly Agency[], commune: string): Map<string, string> {
  const serving = agencies.filter(({ service, parent }) => {
    return service !== undefined && (parent === commune || parent === district);
  });
  return new Map([
    [department, ''],
    [district, '-district'],
    [commune, '-commune'],
    ...serving.map(({ id, service = '' }) => [id, `-${service.replace('social-', '')}`] as const),
  ]);
}
