import { loadAgencies, loadProcedures, receivingAgenciesFor, routeFor, stepsOf } from '../../../processes';
import { demoAccountsFor } from './accounts';
import { nameFor } from './names';

const agencies = loadAgencies();
const procedures = loadProcedures();
const accounts = demoAccountsFor(agencies, procedures);
const roleOf = (username: string) => accounts.find((account) => account.username === username)?.roles[0];

test.each(['reception', 'specialist', 'division-head', 'leader', 'clerk'])(
  '%s works in each of three offices',
  (role) => {
    expect(roleOf(role)).toEqual({ agency: 'so-ldtbxh', role });
    expect(roleOf(`${role}-district`)).toEqual({ agency: 'huyen-dai-tu', role });
    const commune = agencies.find(({ id }) => id === roleOf(`${role}-commune`)?.agency);
    expect(commune).toMatchObject({ kind: 'commune', parent: 'huyen-dai-tu' });
  },
);

test.each(['reform', 'reform2', 'auditor', 'admin'])('%s belongs to the whole province', (username) => {
  expect(roleOf(username)?.agency).toBeNull();
});

test.each(['police', 'insurance', 'tax', 'land-office'])('the other branch %s has accounts', (suffix) => {
  expect(accounts.some(({ username }) => username.endsWith(`-${suffix}`))).toBe(true);
});

test('no two accounts have one name to sign in with', () => {
  expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
});

describe.each(procedures.map((entry) => [entry.code, entry] as const))('a dossier of %s', (_, entry) => {
  test('can be received and brought to its end by demo accounts', () => {
    const desks = accounts.flatMap(({ roles }) => roles).filter(({ role }) => role === 'reception');
    const place = receivingAgenciesFor(entry).find((id) => desks.some(({ agency }) => agency === id));
    const route = routeFor(entry, place ?? '');
    const needed = stepsOf(entry).map(({ slot, role }) => ({ agency: route[slot], role }));
    for (const pair of needed) expect(accounts.flatMap(({ roles }) => roles)).toContainEqual(pair);
  });
});

test('names are Vietnamese, and the same each time', () => {
  expect(accounts.map(({ name }) => name)).toEqual(accounts.map(({ username }) => nameFor(username)));
  for (const { name } of accounts) expect(name).toMatch(/^\p{Lu}\p{L}* \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
});
