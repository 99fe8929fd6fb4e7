import type { Express } from 'express';
import request from 'supertest';
import { z } from 'zod';
import { EngineError, type EngineErrorCode } from '../../engine';
import type { Deps } from '../deps';
import { definePublicRoute, defineRoute } from '../openapi';
import { testDeps, testServer } from './testing/testServer';

const body = z.object({ applicant: z.object({ fullName: z.string().trim().min(1).max(200) }) });
const responses = { 201: { description: 'Echoed', schema: body } };
const spec = { method: 'post', summary: 'Echo', tag: 'Test', body, responses } as const;

const echo = definePublicRoute({ ...spec, path: '/api/echo' }, (_deps, input) =>
  Promise.resolve({ status: 201, body: input.body }),
);
const inside = defineRoute({ ...spec, path: '/api/inside/:code' }, (_deps, input) =>
  Promise.resolve({ status: 201, body: input.body }),
);
const failing = definePublicRoute(
  {
    method: 'get',
    path: '/api/fail/:how',
    summary: 'Fail',
    tag: 'Test',
    params: z.object({ how: z.string() }),
    responses: {},
  },
  (_deps, { params }) =>
    Promise.reject(
      params.how === 'bug' ? new Error('secret detail') : new EngineError(params.how as EngineErrorCode, 'x'),
    ),
);

let deps: Deps;
let app: Express;

beforeAll(async () => {
  deps = await testDeps();
  app = testServer(deps, [echo, inside, failing]);
});
afterAll(async () => {
  await deps.connection.dropDatabase();
  await deps.connection.close();
});

const sendJson = (text: string, type = 'application/json') =>
  request(app).post('/api/echo').set('Content-Type', type).send(text);

describe('bad input is answered with a problem document', () => {
  test('a missing field, by its path', async () => {
    const { status, body: problem, type } = await sendJson('{"applicant":{}}');
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(problem).toMatchObject({
      code: 'invalid-input',
      instance: '/api/echo',
      title: 'Dữ liệu chưa hợp lệ',
    });
    expect(problem.errors).toEqual([
      { field: 'applicant.fullName', code: 'required', message: 'Mục này là bắt buộc.' },
    ]);
  });

  test('in English where that is preferred', async () => {
    const { body: problem } = await sendJson('{"applicant":{}}').set('Accept-Language', 'en-GB,en;q=0.9');
    expect(problem.errors[0].message).toBe('This field is required.');
  });

  test('no body at all', async () => {
    const { body: problem } = await request(app).post('/api/echo');
    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'applicant', code: 'required' }] });
  });

  test.each([
    ['{"applicant": abc}', 'dòng 1, cột 15'],
    ['{"applicant":\n{"fullName":1,}}', 'dòng 2, cột 15'],
    ['{"applicant"', 'dòng 1, cột 13'],
  ])('malformed JSON %j, with the place', async (text, place) => {
    const { body: problem } = await sendJson(text);
    expect(problem).toMatchObject({ status: 400, code: 'malformed-json' });
    expect(problem.detail).toContain(place);
  });

  test('10 MB of JSON', async () => {
    const { body: problem } = await sendJson(JSON.stringify({ applicant: 'x'.repeat(10 * 2 ** 20) }));
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(problem.detail).toContain('1024 KB');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=klingon'])(
    'the content type %s',
    async (type) => {
      const { body: problem } = await sendJson('{}', type);
      expect(problem).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    },
  );

  test('a method that the address does not take', async () => {
    const { status, headers } = await request(app).put('/api/echo');
    expect([status, headers['allow']]).toEqual([405, 'POST']);
  });

  test('an address that does not exist, or cannot be read', async () => {
    expect((await request(app).get('/api/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await request(app).get('/api/fail/%E0%A4%A')).body).toMatchObject({ status: 400 });
  });

  test.each(['An 🙂', 'Hà'.normalize('NFD'), 'Hà'.normalize('NFC')])(
    'but the name %s is none',
    async (fullName) => {
      expect((await sendJson(JSON.stringify({ applicant: { fullName } }))).status).toBe(201);
    },
  );
});

describe('what the engine says', () => {
  test.each([
    ['unreachable', 503, 'engine-unreachable'],
    ['overloaded', 503, 'engine-overloaded'],
    ['not-found', 404, 'not-found-in-engine'],
    ['already-assigned', 409, 'already-assigned'],
    ['wrong-state', 409, 'conflict-in-engine'],
    ['invalid', 422, 'refused-by-engine'],
  ])('%s is answered as %i', async (how, status, code) => {
    const answer = await request(app).get(`/api/fail/${how}`);
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.headers['retry-after']).toBe(status === 503 ? '2' : undefined);
  });
});

test('a surprise is answered with a number that the log has, and nothing of its inside', async () => {
  const { body: problem, headers, text } = await request(app).get('/api/fail/bug');
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(problem.detail).toContain(headers['x-request-id']);
  expect(text).not.toContain('secret detail');
});

test('a person at a browser gets a page instead of a document', async () => {
  const { status, text, type } = await request(app).get('/nowhere').set('Accept', 'text/html');
  expect([status, type, text]).toEqual([404, 'text/html', '<h1>Không tìm thấy</h1>']);
});

test('pages speak Vietnamese until the switch is used', async () => {
  const ask = () => request(app).get('/nowhere').set('Accept', 'text/html').set('Accept-Language', 'en');
  expect((await ask()).text).toBe('<h1>Không tìm thấy</h1>');
  expect((await ask().set('Cookie', 'language=en')).text).toBe('<h1>Not found</h1>');
});

test('every answer carries the security headers and no name of the software', async () => {
  const { headers } = await request(app).get('/nowhere');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('without signing in an officers’ route answers 401, whatever is sent', async () => {
  const answer = await request(app).post('/api/inside/1').send({});
  expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated' });
});
