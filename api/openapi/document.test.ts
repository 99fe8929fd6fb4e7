import { z } from 'zod';
import { documentOf } from './document';
import { mistakesIn } from './testing/conformance';
import { definePublicRoute, defineRoute } from './route';

const dossier = z.object({ code: z.string() }).meta({ id: 'Dossier' });
const params = z.object({ code: z.string() });
const done = () => Promise.resolve({});

const read = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers/:code',
    summary: 'A dossier',
    tag: 'Dossiers',
    params,
    query: z.object({ size: z.coerce.number().optional() }),
    responses: { 200: { description: 'The dossier', schema: dossier } },
    problems: ['dossier-not-found', 'not-found'],
  },
  done,
);
const change = defineRoute(
  {
    method: 'post',
    path: '/api/dossiers/:code',
    summary: 'Change it',
    tag: 'Dossiers',
    params,
    body: z.object({ reason: z.string().min(1) }),
    idempotent: true,
    responses: { 204: { description: 'Changed' } },
  },
  done,
);
const open = definePublicRoute(
  {
    method: 'get',
    path: '/metrics',
    summary: 'Figures',
    tag: 'Operation',
    responses: { 200: { description: 'Text', contentType: 'text/plain' } },
  },
  done,
);

const document = documentOf([read, change, open]);

test('the description is valid OpenAPI 3.1', () => {
  expect(mistakesIn(document)).toEqual([]);
});

test('a description that is not, is found out', () => {
  expect(mistakesIn({ ...document, paths: { nowhere: {} } })).not.toEqual([]);
});

test('routes of one path stand together, with their parameters', () => {
  const path = document.paths?.['/api/dossiers/{code}'];
  expect(Object.keys(path ?? {})).toEqual(['get', 'post']);
  expect(path?.get?.parameters).toEqual([
    expect.objectContaining({ in: 'path', name: 'code', required: true }),
    expect.objectContaining({ in: 'query', name: 'size' }),
  ]);
});

test('problems are told by status, 401 wherever one must be signed in', () => {
  const { get } = document.paths?.['/api/dossiers/{code}'] ?? {};
  expect(Object.keys(get?.responses ?? {})).toEqual(['200', '401', '404', 'default']);
  expect(get?.responses?.['404']).toMatchObject({ description: 'dossier-not-found, not-found' });
  expect(document.paths?.['/metrics']?.get).toMatchObject({ security: [] });
});

test('a change takes an idempotency key', () => {
  const names = document.paths?.['/api/dossiers/{code}']?.post?.parameters?.map(
    (each) => 'name' in each && each.name,
  );
  expect(names).toContain('idempotency-key');
});
