import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { Deps } from '../../deps';
import { officerModel } from '../../models/officer';
import { documentOf } from '../../openapi';
import { conformanceTo } from '../../openapi/testing/conformance';
import { testDeps, testServer } from '../../server/testing/testServer';
import { accountRoutes } from '../routes';
import { createDemoAccounts } from './seed';

let deps: Deps;

beforeEach(async () => {
  deps = await testDeps();
});
afterEach(async () => {
  await deps.connection.dropDatabase();
  await deps.connection.close();
});

const signIn = (password: string, to = deps) =>
  request(testServer(to)).post('/api/sign-in').send({ username: 'leader', password });
const hashes = async () =>
  (await officerModel(deps.connection).find().lean()).map(({ passwordHash }) => passwordHash);

test('the password made at the first start is kept for its owner, and only hashed in the store', async () => {
  const { password } = await createDemoAccounts(deps);
  const file = join(deps.config.dataDir, 'demo-password');
  expect(readFileSync(file, 'utf8').trim()).toBe(password);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await hashes()).toEqual(expect.arrayContaining([expect.stringMatching(/^\$argon2id\$/)]));
  expect((await signIn(password)).status).toBe(200);
});

test('a second start changes nothing', async () => {
  const first = await createDemoAccounts(deps);
  const before = await officerModel(deps.connection).find().sort({ _id: 1 }).lean();
  expect(await createDemoAccounts(deps)).toEqual(first);
  expect(await officerModel(deps.connection).find().sort({ _id: 1 }).lean()).toEqual(before);
});

test('another DEMO_PASSWORD takes the place of the one before', async () => {
  const { password } = await createDemoAccounts(deps);
  await createDemoAccounts({ ...deps, config: { ...deps.config, demoPassword: 'another one' } });
  expect((await signIn(password)).status).toBe(401);
  expect((await signIn('another one')).status).toBe(200);
});

test('they are listed in demo mode, and only then', async () => {
  await createDemoAccounts(deps);
  const check = conformanceTo(documentOf(accountRoutes(deps)));
  const listed = await request(testServer(deps)).get('/api/demo-accounts');
  check(listed);
  expect(listed.body[0]).toMatchObject({ username: 'reception', roles: ['reception'], agency: 'so-ldtbxh' });
  expect(listed.text).not.toContain('argon2');
  const named = await request(testServer(deps)).get('/api/demo-accounts?named=true');
  expect(named.body).toEqual(listed.body.slice(0, 23));
  expect(listed.body).toContainEqual(
    expect.objectContaining({ username: 'leader-so-y-te', roles: ['leader'], agency: 'so-y-te' }),
  );
  const production = { ...deps, config: { ...deps.config, demo: false } };
  expect((await request(testServer(production)).get('/api/demo-accounts')).status).toBe(404);
});

test('signing in, asking who one is and signing out are as described', async () => {
  const { password } = await createDemoAccounts(deps);
  const check = conformanceTo(documentOf(accountRoutes(deps)));
  const app = testServer(deps);
  const signedIn = await signIn(password);
  const bearer = { Authorization: `Bearer ${String(signedIn.body.token)}` };
  check(signedIn);
  check(await signIn('wrong'));
  check(await request(app).get('/api/me').set(bearer));
  check(await request(app).post('/api/sign-out').set(bearer));
  check(await request(app).get('/api/me'));
});

test('failed sign-ins are counted in the store, for all processes together', async () => {
  await createDemoAccounts(deps);
  await signIn('wrong');
  const counted = await deps.connection.collection('signInAttempts').find().toArray();
  expect(counted.map(({ key, points }) => [String(key).split(':')[0], points as number])).toEqual(
    expect.arrayContaining([
      ['account', 1],
      ['account-address', 1],
      ['address', 1],
    ]),
  );
});
