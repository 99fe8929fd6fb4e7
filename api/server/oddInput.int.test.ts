import type { Express } from 'express';
import request from 'supertest';
import { createDemoAccounts } from '../accounts';
import { createApp } from '../app';
import type { Deps } from '../deps';
import { testDeps } from './testing/testServer';

let deps: Deps;
let app: Express;
let bearer: Record<string, string>;

beforeAll(async () => {
  deps = await testDeps({ DEMO_PASSWORD: 'only for tests' });
  await createDemoAccounts(deps);
  app = createApp(deps);
  const { body } = await request(app)
    .post('/api/sign-in')
    .send({ username: 'reception', password: 'only for tests' });
  bearer = { Authorization: `Bearer ${String(body.token)}` };
});
afterAll(async () => {
  await deps.connection.dropDatabase();
  await deps.connection.close();
});

const odd = [
  ['a zero byte', '%00'],
  ['an emoji', '%F0%9F%99%82'],
  ['5,000 letters', 'a'.repeat(5000)],
  ['a prototype', '__proto__'],
  ['a way upwards', '..%2f..'],
  ['an operator of the store', '%24where'],
  ['a number that no key can be', '9'.repeat(40)],
  ['a negative number', '-1'],
  ['an object made a text', '[object Object]'],
] as const;

describe.each([
  '/api/dossiers/',
  '/api/user-tasks/',
  '/api/procedures/',
  '/dossiers/',
  '/user-tasks/',
  '/history/',
])('an odd address below %s', (path) => {
  test.each(odd)('%s is nobody’s fault but the asker’s', async (_, part) => {
    const { status } = await request(app).get(`${path}${part}`).set(bearer).set('Accept', 'text/html');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

test.each(['q[$gt]=', 'page=-1', 'page=1e99', 'size=100000', 'size=x', 'scope=all', 'q=%00', 'q=((((('])(
  'an odd worklist query %s is no failure of the server',
  async (query) => {
    const { status } = await request(app).get(`/api/worklist?${query}`).set(bearer);
    expect(status).toBeLessThan(500);
  },
);

test.each([
  { username: { $gt: '' }, password: 'x' },
  { username: ['an'], password: 'x' },
  [],
  'text',
  null,
  7,
])('nobody signs in with %j', async (body) => {
  const answer = await request(app).post('/api/sign-in').type('json').send(JSON.stringify(body));
  expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
});

test('a form of 10 MB is too large, told on a page', async () => {
  const { status, type } = await request(app)
    .post('/sign-in')
    .type('form')
    .set('Accept', 'text/html')
    .send(`username=${'x'.repeat(10 * 2 ** 20)}`);
  expect([status, type]).toEqual([413, 'text/html']);
});
