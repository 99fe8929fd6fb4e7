import { Readable } from 'node:stream';
import { z } from 'zod';
import { actions, perform } from '../actions';
import { defineRoute } from '../openapi';
import { findProcedures, findVersions, getBpmn, getProcedure, proceduresInput } from '../queries';
import { countsShape, procedureDetailShape, procedureShape, versionShape } from '../queries/procedureShapes';
import { listOf } from '../queries/shapes';
import { problem } from '../problems';
import { codeParam } from './shapes';

const tag = 'Procedures';
const versionParam = codeParam.extend({ n: z.coerce.number().int().min(1) });

const list = defineRoute(
  {
    method: 'get',
    path: '/api/procedures',
    summary: 'The published catalogue',
    tag,
    query: proceduresInput,
    responses: {
      200: { description: 'Procedures', schema: listOf(procedureShape).extend({ counts: countsShape }) },
    },
    problems: ['invalid-input'],
  },
  async (deps, { officer, query }) => ({ body: await findProcedures(deps, officer, query) }),
);

const add = defineRoute(
  {
    method: 'post',
    path: '/api/procedures',
    summary:
      'Put a procedure into the catalogue that no list has yet; it is in force with the process of its pattern',
    tag,
    body: actions.addProcedure.input,
    idempotent: true,
    responses: { 201: { description: 'Its code', schema: z.object({ code: z.string() }) } },
    problems: ['invalid-input', 'not-allowed', 'catalogue-changed', 'idempotency-key-reused'],
  },
  async (deps, { officer, body: input, idempotencyKey }) => {
    const body = await perform(deps, actions.addProcedure, { officer, params: {}, input, idempotencyKey });
    return { status: 201, body, headers: { location: `/api/procedures/${body.code}` } };
  },
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/:code',
    summary: 'A procedure with its steps',
    tag,
    params: codeParam,
    responses: { 200: { description: 'The procedure', schema: procedureDetailShape } },
    problems: ['procedure-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getProcedure(deps, officer, params.code) }),
);

const versions = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/:code/versions',
    summary: 'Its deployed versions, newest first',
    tag,
    params: codeParam,
    responses: {
      200: { description: 'Versions', schema: z.object({ items: z.array(versionShape), total: z.int() }) },
    },
    problems: ['procedure-not-found'],
  },
  async (deps, { officer, params }) => {
    const items = await findVersions(deps, officer, params.code);
    return { body: { items, total: items.length } };
  },
);

const version = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/:code/versions/:n',
    summary: 'A deployed version',
    tag,
    params: versionParam,
    responses: { 200: { description: 'The version', schema: versionShape } },
    problems: ['procedure-not-found', 'version-not-found'],
  },
  async (deps, { officer, params: { code, n } }) => {
    const found = (await findVersions(deps, officer, code)).find((one) => one.version === n);
    if (!found) throw problem('version-not-found', { code, version: n });
    return { body: found };
  },
);

const bpmn = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/:code/versions/:n/bpmn',
    summary: 'The deployed diagram, as it is',
    tag,
    params: versionParam,
    responses: { 200: { description: 'BPMN 2.0', contentType: 'application/xml' } },
    problems: ['procedure-not-found', 'version-not-found'],
  },
  async (deps, { officer, params: { code, n } }) => ({
    stream: Readable.from([await getBpmn(deps, officer, code, n)]),
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  }),
);

export const procedureRoutes = [list, add, one, versions, version, bpmn];
