import type { Express } from 'express';
import request from 'supertest';
import { createDemoAccounts } from './accounts';
import { createApp } from './app';
import type { Deps } from './deps';
import { mistakesIn } from './openapi/testing/conformance';
import { testDeps } from './server/testing/testServer';

let deps: Deps;
let app: Express;

beforeAll(async () => {
  deps = await testDeps({ DEMO_PASSWORD: 'only for tests' });
  await createDemoAccounts(deps);
  app = createApp(deps);
});
afterAll(async () => {
  await deps.connection.dropDatabase();
  await deps.connection.close();
});

const signInPage = (fields: Record<string, string>) =>
  request(app)
    .post('/sign-in')
    .type('form')
    .set('Accept', 'text/html')
    .send({
      username: 'specialist',
      password: 'only for tests',
      ...fields,
    });

test('the description of the whole API is valid and has every route of the design', async () => {
  const { body } = await request(app).get('/api/openapi.json');
  expect(mistakesIn(body)).toEqual([]);
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/api/sign-in',
      '/api/me',
      '/api/procedures/{code}',
      '/api/dossiers/{code}',
      '/api/dossiers/{code}/history',
      '/api/worklist',
      '/api/user-tasks/{key}/complete',
      '/health',
    ]),
  );
});

test('every described route for officers is closed to others', async () => {
  const { body } = await request(app).get('/api/openapi.json');
  const paths = body.paths as Record<string, Record<string, { security: object[] }>>;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security }] of Object.entries(methods)) {
      if (security.length === 0) continue;
      const address = path.replace(/\{\w+\}/g, '1');
      const answer = await request(app)[method as 'get' | 'post'](address);
      expect([method, path, answer.status]).toEqual([method, path, 401]);
    }
  }
});

test('a form sent after the session has ended loses nothing', async () => {
  const typed = { ket_luan: 'Hồ sơ đủ điều kiện', _officer: 'specialist' };
  const expired = await request(app)
    .post('/user-tasks/2251799813685249/complete')
    .type('form')
    .set('Accept', 'text/html')
    .send(typed);
  expect(expired.status).toBe(401);
  expect(expired.text).toContain('name="resume[fields]"');
  expect(expired.text).toContain('Hồ sơ đủ điều kiện');
  const signedIn = await signInPage({
    'resume[target]': '/user-tasks/2251799813685249/complete',
    'resume[fields]': JSON.stringify(typed),
  });
  expect([signedIn.status, signedIn.headers['location']]).toEqual([303, '/user-tasks/2251799813685249']);
});

test('signing in does not lead to another site', async () => {
  const { headers } = await signInPage({ next: 'https://elsewhere.vn/' });
  expect(headers['location']).toBe('/');
});

test('a task of another agency is not found, rather than forbidden', async () => {
  const { body } = await request(app)
    .post('/api/sign-in')
    .send({ username: 'specialist', password: 'only for tests' });
  const answer = await request(app)
    .get('/api/user-tasks/2251799813685249')
    .set('Authorization', `Bearer ${String(body.token)}`);
  expect(answer.body).toMatchObject({ status: 404, code: 'user-task-not-found' });
});
