import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../deps';
import { officerModel, type OfficerDocument } from '../../models/officer';
import { keepSecret } from '../keepSecret';
import { hashPassword, isPassword } from '../passwords';
import { demoAccountsFor, type DemoAccount } from './accounts';

export interface ListedAccount {
  username: string;
  name: string;
  roles: string[];
  /** Agency's id; null for the accounts of the whole province. */
  agency: string | null;
}

/**
 * Makes the demo accounts that are missing, and gives them the password of this start. Doing it again writes
 * nothing. Returns the password, to be printed, and the accounts known by name.
 */
export async function createDemoAccounts(
  deps: Deps,
): Promise<{ password: string; accounts: ListedAccount[] }> {
  const { config, connection, agencies } = deps;
  const password = config.demoPassword ?? keepSecret(join(config.dataDir, 'demo-password'), newPassword);
  const passwordHash = await hashFor(deps, password);
  const officers = officerModel(connection);
  const stored = new Map((await officers.find({ demo: true }).lean()).map((each) => [each._id, each]));
  const wanted = demoAccountsFor(agencies).filter((account) => !isStored(account, passwordHash, stored));
  const createdAt = deps.now();
  if (wanted.length > 0)
    await officers.bulkWrite(wanted.map((account) => upsertOf(account, passwordHash, createdAt)));
  return { password, accounts: await findDemoAccounts(deps, { named: true }) };
}

function isStored(
  { username, ...wanted }: DemoAccount,
  passwordHash: string,
  stored: Map<string, OfficerDocument>,
): boolean {
  const { name, roles, named, passwordHash: hash } = stored.get(username) ?? {};
  return isDeepStrictEqual({ name, roles, named, hash }, { ...wanted, hash: passwordHash });
}

const upsertOf = ({ username, ...account }: DemoAccount, passwordHash: string, createdAt: Date) => ({
  updateOne: {
    filter: { _id: username },
    update: {
      $set: { ...account, passwordHash, demo: true },
      $setOnInsert: { active: true, createdAt },
    },
    upsert: true,
  },
});

/** They have one password, so one hash does; the one stored stays while it fits. */
async function hashFor({ connection }: Deps, password: string): Promise<string> {
  const stored = await officerModel(connection).findOne({ demo: true }).lean();
  const fits = await isPassword(stored?.passwordHash, password);
  return stored && fits ? stored.passwordHash : hashPassword(password);
}

/** Those known by name, as the sign-in page lists them, or all; the named ones come first. */
export async function findDemoAccounts(
  { connection }: Deps,
  { named = false }: { named?: boolean } = {},
): Promise<ListedAccount[]> {
  const filter = { demo: true, active: true, ...(named && { named }) };
  const found = await officerModel(connection).find(filter).lean();
  const place = (officer: OfficerDocument) => {
    const at = first.indexOf(officer._id);
    return at >= 0 ? at : first.length + Number(!officer.named);
  };
  return found
    .sort((a, b) => place(a) - place(b) || a._id.localeCompare(b._id))
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

/** Easy to type and to read aloud: no letter that looks like another. */
const letters = 'abcdefghkmnpqrstuvwxyz23456789';
const newPassword = () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
