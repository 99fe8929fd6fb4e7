import type { Express } from 'express';
import request from 'supertest';
import type { Deps } from '../deps';
import { officerModel } from '../models/officer';
import { defineRoute } from '../openapi';
import { testDeps, testServer } from '../server/testing/testServer';
import { hashPassword } from './passwords';
import { longestMs } from './sessions';

const change = defineRoute(
  {
    method: 'post',
    path: '/api/change',
    summary: 'Change',
    tag: 'Test',
    responses: { 204: { description: 'Done' } },
  },
  () => Promise.resolve({}),
);

const password = 'mật khẩu dài';
let deps: Deps;
let app: Express;
let clock = new Date();

beforeAll(async () => {
  deps = { ...(await testDeps()), now: () => clock };
  app = testServer(deps, [change]);
  const passwordHash = await hashPassword(password);
  const officer = {
    name: 'Nguyễn Thị An',
    roles: [{ agency: 'so-ldtbxh', role: 'reception' }],
    passwordHash,
  };
  const names = ['an', 'binh', 'closed'];
  await officerModel(deps.connection).insertMany(
    names.map((_id) => ({ ...officer, _id, active: _id !== 'closed', demo: false, createdAt: clock })),
  );
});
beforeEach(() => {
  clock = new Date();
});
afterAll(async () => {
  await deps.connection.dropDatabase();
  await deps.connection.close();
});

const signIn = (username = 'an', given = password, to = app) =>
  request(to).post('/api/sign-in').send({ username, password: given });
const cookieOf = (answer: request.Response) => String(answer.headers['set-cookie']?.[0]).replace(/;.*/, '');
const meWith = (cookie: string, to = app) => request(to).get('/api/me').set('Cookie', cookie);

describe('an officer who signs in', () => {
  test('is known by the cookie, which no script reads and no other site sends', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const { body } = await meWith(cookieOf(answer));
    expect(body).toMatchObject({
      username: 'an',
      roles: [{ agency: 'so-ldtbxh', role: 'reception' }],
      agencies: [{ id: 'so-ldtbxh', name: 'Sở Lao động - Thương binh và Xã hội' }],
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  test('is known by the token, which needs no protection from forgery', async () => {
    const { body } = await signIn();
    const bearer = `Bearer ${String(body.token)}`;
    expect((await request(app).get('/api/me').set('Authorization', bearer)).body.username).toBe('an');
    expect((await request(app).post('/api/change').set('Authorization', bearer)).status).toBe(204);
  });

  test('gets a session of a new id, so that one fixed beforehand is worth nothing', async () => {
    const first = cookieOf(await signIn());
    const second = cookieOf(await signIn('binh').set('Cookie', first));
    expect(second).not.toBe(first);
    expect((await meWith(first)).status).toBe(401);
    expect((await meWith(second)).body.username).toBe('binh');
  });

  test('is still signed in after a restart of the server', async () => {
    const cookie = cookieOf(await signIn());
    expect((await meWith(cookie, testServer(deps))).status).toBe(200);
  });

  test('is signed out for good by signing out', async () => {
    const answer = await signIn();
    const bearer = `Bearer ${String(answer.body.token)}`;
    expect((await request(app).post('/api/sign-out').set('Authorization', bearer)).status).toBe(204);
    expect((await meWith(cookieOf(answer))).status).toBe(401);
  });

  test('is signed out at the end of the longest time, however busy', async () => {
    const cookie = cookieOf(await signIn());
    clock = new Date(Date.now() + longestMs - 1000);
    expect((await meWith(cookie)).status).toBe(200);
    clock = new Date(Date.now() + longestMs + 1000);
    expect((await meWith(cookie)).status).toBe(401);
  });

  test('has a secure cookie behind a proxy that speaks https', async () => {
    const behind = testServer({ ...deps, config: { ...deps.config, trustProxy: 1 } });
    const answer = await signIn('an', password, behind).set('X-Forwarded-Proto', 'https');
    expect(answer.headers['set-cookie']?.[0]).toContain('; Secure');
  });

  test('leaves no session id in the store that could be used', async () => {
    const cookie = decodeURIComponent(cookieOf(await signIn()));
    const id = /s:([^.]+)\./.exec(cookie)?.[1] ?? '';
    const stored = await deps.connection.collection('sessions').find().toArray();
    expect(id).not.toBe('');
    expect(JSON.stringify(stored)).not.toContain(id);
  });
});

describe('nobody signs in', () => {
  test.each([
    ['with a wrong password', 'an', 'wrong'],
    ['under an unknown name', 'nobody', password],
    ['to a closed account', 'closed', password],
  ])('%s, and the answers are alike', async (_, username, given) => {
    const { status, body, headers } = await signIn(username, given);
    expect([status, body.code]).toEqual([401, 'wrong-credentials']);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('from a page of another site', async () => {
    const answer = await signIn().set('Origin', 'https://elsewhere.vn');
    expect([answer.status, answer.body.code]).toEqual([403, 'csrf-token-invalid']);
  });

  test('with a made-up token or a cookie signed by another', async () => {
    expect((await request(app).get('/api/me').set('Authorization', 'Bearer abc.def')).status).toBe(401);
    const other = testServer({ ...deps, config: { ...deps.config, sessionSecret: 'y'.repeat(40) } });
    expect((await meWith(cookieOf(await signIn('an', password, other)))).status).toBe(401);
  });

  test('after ten wrong passwords, even with the right one, until some time has passed', async () => {
    for (let attempt = 0; attempt < 10; attempt++) expect((await signIn('binh', 'wrong')).status).toBe(401);
    const answer = await signIn('binh');
    expect([answer.status, answer.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('an')).status).toBe(200);
  });
});

test('it takes as long to refuse an unknown name as a wrong password', async () => {
  const timeOf = async (username: string) => {
    const begun = performance.now();
    await signIn(username, 'wrong');
    return performance.now() - begun;
  };
  await timeOf('an');
  const [known, unknown] = [await timeOf('an'), await timeOf('nobody else')];
  expect(unknown).toBeGreaterThan(known / 3);
});

describe('a change asked for with the cookie', () => {
  const changeWith = (cookie: string) => request(app).post('/api/change').set('Cookie', cookie);

  test('needs the token that only our own pages know', async () => {
    const cookie = cookieOf(await signIn());
    const { csrfToken } = (await meWith(cookie)).body as { csrfToken: string };
    expect((await changeWith(cookie)).body).toMatchObject({ status: 403, code: 'csrf-token-invalid' });
    expect((await changeWith(cookie).set('X-Csrf-Token', 'guessed')).status).toBe(403);
    expect((await changeWith(cookie).set('X-Csrf-Token', csrfToken)).status).toBe(204);
  });

  test('may bring it in a form, too', async () => {
    const answer = await signIn();
    const token = answer.body.officer.csrfToken as string;
    const sent = await changeWith(cookieOf(answer)).type('form').send({ _csrf: token });
    expect(sent.status).toBe(204);
  });
});

test('a session is not written for each request', async () => {
  const cookie = cookieOf(await signIn());
  const read = () => deps.connection.collection('sessions').find().sort({ _id: 1 }).toArray();
  await meWith(cookie);
  const before = await read();
  await meWith(cookie);
  expect(await read()).toEqual(before);
});
