import type { Connection } from 'mongoose';
import type { Agency } from '../../processes';
import { officerModel } from '../models/officer';
import { hashPassword } from './passwords';

export interface NewOfficer {
  username: string;
  name: string;
  role: string;
  /** null for the roles of the whole province. */
  agency: string | null;
  password: string;
}

const agencyRoles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];
const provinceRoles = ['auditor', 'reform', 'admin'];

/** Why an account cannot be made like that; null when it can. */
export function mistakeIn(officer: NewOfficer, agencies: Agency[]): string | null {
  const { username, name, role, agency, password } = officer;
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(username))
    return 'username: 2 to 40 of a–z, 0–9, "." and "-", a letter first';
  if (name.trim() === '') return 'name: missing';
  if (![...agencyRoles, ...provinceRoles].includes(role))
    return `role: one of ${[...agencyRoles, ...provinceRoles].join(', ')}`;
  if (agencyRoles.includes(role) && !agencies.some(({ id }) => id === agency))
    return `agency: the id of one in processes/catalogue/agencies.json, for example ${agencies[0]?.id ?? ''}`;
  if (password.length < 12) return 'password: at least 12 characters';
  return null;
}

/**
 * Makes an account, or gives an existing one this name, role and password.
 * @throws Error with a sentence when `mistakeIn` finds one
 */
export async function addOfficer(
  connection: Connection,
  officer: NewOfficer,
  agencies: Agency[],
  now: Date,
): Promise<void> {
  const mistake = mistakeIn(officer, agencies);
  if (mistake) throw new Error(mistake);
  const { username, name, role, password } = officer;
  const agency = provinceRoles.includes(role) ? null : officer.agency;
  const passwordHash = await hashPassword(password);
  await officerModel(connection).updateOne(
    { _id: username },
    {
      $set: {
        name: name.normalize('NFC'),
        roles: [{ agency, role }],
        passwordHash,
        demo: false,
        active: true,
      },
      $setOnInsert: { createdAt: now },
    },
    { upsert: true },
  );
}
