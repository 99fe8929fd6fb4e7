import { routeFor, stepsOf, type Agency, type ProcedureEntry } from '../../../processes';
import type { OfficerRole } from '../../models/officer';
import { nameFor } from './names';

export interface DemoAccount {
  username: string;
  name: string;
  roles: OfficerRole[];
}

const officeRoles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];

/** Where the demo takes place: a department, a district, and the first commune of that district. */
const department = 'so-ldtbxh';
const district = 'huyen-dai-tu';

const provinceAccounts = [
  ['reform', 'reform'],
  ['reform2', 'reform'],
  ['auditor', 'auditor'],
  ['admin', 'admin'],
] as const;

/** One account for every agency and role that the demo procedures need there, and those of the province. */
export function demoAccountsFor(
  agencies: readonly Agency[],
  procedures: readonly ProcedureEntry[],
): DemoAccount[] {
  const commune =
    agencies.find(({ kind, parent }) => kind === 'commune' && parent === district)?.id ?? district;
  const offices = [department, district, commune];
  const usual = offices.flatMap((agency) => officeRoles.map((role) => ({ agency, role })));
  const needed = procedures.flatMap((entry) => rolesIn(entry, commune));
  const suffixFor = (agency: string) => suffixes(commune)[agency] ?? otherSuffix(agencies, agency);
  const accounts = new Map<string, DemoAccount>();
  for (const { agency, role } of [...usual, ...needed]) {
    const username = role + suffixFor(agency);
    accounts.set(username, { username, name: nameFor(username), roles: [{ agency, role }] });
  }
  return [...accounts.values(), ...provinceAccounts.map(ofProvince)];
}

const suffixes = (commune: string): Record<string, string> => ({
  [department]: '',
  [district]: '-district',
  [commune]: '-commune',
});

/** Another branch by what it does (`-police`), another department by its id. */
function otherSuffix(agencies: readonly Agency[], id: string): string {
  const service = agencies.find((agency) => agency.id === id)?.service;
  return `-${service?.replace('social-', '') ?? id}`;
}

/** Who acts on a dossier of this procedure that is submitted in the demo's places. */
function rolesIn(entry: ProcedureEntry, commune: string): { agency: string; role: string }[] {
  const { receiving } = entry;
  const place = 'agency' in receiving ? receiving.agency : receiving.kind === 'district' ? district : commune;
  const route = routeFor(entry, place);
  return stepsOf(entry).map(({ slot, role }) => {
    const agency = route[slot];
    if (agency === undefined) throw new Error(`${entry.code}: no agency for the slot ${slot}`);
    return { agency, role };
  });
}

const ofProvince = ([username, role]: readonly [string, string]): DemoAccount => ({
  username,
  name: nameFor(username),
  roles: [{ agency: null, role }],
});
