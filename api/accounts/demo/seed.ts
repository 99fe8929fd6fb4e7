import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Deps } from '../../deps';
import { officerModel } from '../../models/officer';
import { keepSecret } from '../keepSecret';
import { hashPassword, isPassword } from '../passwords';
import { demoAccountsFor } from './accounts';

export interface ListedAccount {
  username: string;
  name: string;
  roles: string[];
  /** Agency's id; null for the accounts of the whole province. */
  agency: string | null;
}

/**
 * Makes the demo accounts that are missing, and gives them the password of this start. Doing it again changes
 * nothing. Returns the password, to be printed.
 */
export async function createDemoAccounts(
  deps: Deps,
): Promise<{ password: string; accounts: ListedAccount[] }> {
  const { config, connection, agencies, procedures } = deps;
  const password = config.demoPassword ?? keepSecret(join(config.dataDir, 'demo-password'), newPassword);
  const passwordHash = await hashFor(deps, password);
  const officers = officerModel(connection);
  const createdAt = deps.now();
  await officers.bulkWrite(
    demoAccountsFor(agencies, procedures).map(({ username, name, roles }) => ({
      updateOne: {
        filter: { _id: username },
        update: {
          $set: { name, roles, passwordHash, demo: true },
          $setOnInsert: { active: true, createdAt },
        },
        upsert: true,
      },
    })),
  );
  return { password, accounts: await findDemoAccounts(deps) };
}

/** They have one password, so one hash does; the one stored stays while it fits. */
async function hashFor({ connection }: Deps, password: string): Promise<string> {
  const stored = await officerModel(connection).findOne({ demo: true }).lean();
  const fits = await isPassword(stored?.passwordHash, password);
  return stored && fits ? stored.passwordHash : hashPassword(password);
}

/** As the sign-in page lists them. */
export async function findDemoAccounts({ connection }: Deps): Promise<ListedAccount[]> {
  const found = await officerModel(connection).find({ demo: true, active: true }).lean();
  return found
    .sort((a, b) => order(a._id) - order(b._id) || a._id.localeCompare(b._id))
    .map(({ _id, name, roles }) => ({
      username: _id,
      name,
      roles: roles.map(({ role }) => role),
      agency: roles[0]?.agency ?? null,
    }));
}

const first = [
  'reception',
  'specialist',
  'division-head',
  'leader',
  'clerk',
  'auditor',
  'reform',
  'reform2',
  'admin',
];
const order = (username: string) => (first.includes(username) ? first.indexOf(username) : first.length);

/** Easy to type and to read aloud: no letter that looks like another. */
const letters = 'abcdefghkmnpqrstuvwxyz23456789';
const newPassword = () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
