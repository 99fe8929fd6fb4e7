import { loadAgencies, loadProcedures, receivingAgenciesFor, routeFor, stepsOf } from '../../../processes';
import { demoAccountsFor } from './accounts';
import { nameFor } from './names';

const agencies = loadAgencies();
const procedures = loadProcedures();
const accounts = demoAccountsFor(agencies);
const kindOf = new Map(agencies.map(({ id, kind }) => [id, kind]));
const roleOf = (username: string) => accounts.find((account) => account.username === username)?.roles[0];
const groups = new Set(
  accounts.flatMap(({ roles }) => roles.map(({ agency, role }) => `${agency ?? ''}/${role}`)),
);

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

test.each([
  ['department', 76],
  ['district', 78],
  ['commune', 831],
])('officers of the level %s are %i, as the decision counts them', (kind, count) => {
  const here = accounts.filter(({ roles }) => kindOf.get(roles[0]?.agency ?? '') === kind);
  expect(here).toHaveLength(count);
});

test('23 are known by name: three offices, four other branches, four for the whole province', () => {
  const named = accounts.filter((account) => account.named).map(({ username }) => username);
  expect(named).toHaveLength(23);
  const branches = ['police', 'insurance', 'tax', 'land-office'].map((branch) => `specialist-${branch}`);
  expect(named).toEqual(expect.arrayContaining([...branches, 'specialist-commune', 'leader', 'admin']));
});

test('no two accounts have one name to sign in with', () => {
  expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
});

test('every office has somebody for each role', () => {
  const offices = agencies.filter(({ kind }) => ['department', 'district', 'commune'].includes(kind));
  const roles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];
  const without = offices.flatMap(({ id }) =>
    roles.map((role) => `${id}/${role}`).filter((group) => !groups.has(group)),
  );
  expect(without).toEqual([]);
});

test('a dossier of every procedure can be brought to its end, wherever it is submitted', () => {
  const missing = new Set<string>();
  const roles = new Map<string, ReturnType<typeof stepsOf>>();
  for (const entry of procedures) {
    // One diagram of a kind is enough: the hours differ, the roles do not.
    const kind = JSON.stringify([
      entry.level,
      entry.flow,
      Object.keys(entry.slots),
      entry.cases?.map(({ id }) => id),
    ]);
    const steps = roles.get(kind) ?? stepsOf(entry);
    roles.set(kind, steps);
    const places = receivingAgenciesFor(entry, agencies);
    const place =
      places.find((id) => id === 'huyen-dai-tu' || id === roleOf('reception-commune')?.agency) ?? places[0];
    const route = routeFor(entry, place ?? '', agencies);
    for (const { slot, role } of steps) {
      const group = `${route[slot] ?? ''}/${role}`;
      if (!groups.has(group)) missing.add(`${entry.code}: ${group}`);
    }
  }
  expect([...missing]).toEqual([]);
});

test('names are Vietnamese, and the same each time', () => {
  expect(accounts.map(({ name }) => name)).toEqual(accounts.map(({ username }) => nameFor(username)));
  for (const { name } of accounts) expect(name).toMatch(/^\p{Lu}\p{L}* \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
});
