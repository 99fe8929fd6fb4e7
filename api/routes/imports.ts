import { z } from 'zod';
import { languageOf } from '../accounts';
import { actions, perform } from '../actions';
import { readListUpload, sentList } from '../catalogue/upload';
import { defineRoute } from '../openapi';
import { findAppliedImports, getImportHead, getImportPlan } from '../queries';
import { importHeadShape, importShape } from '../queries/importShapes';

const tag = 'Imports of the catalogue';
const idParam = z.object({ id: z.string().min(1).max(64) });

const plan = defineRoute(
  {
    method: 'post',
    path: '/api/procedures/imports',
    summary: 'Dry run: what an official list would change (.xlsx or .csv, 5 MB at most)',
    tag,
    body: z.object({
      complete: z.unknown().optional().meta({
        type: 'boolean',
        description:
          'the list is the whole catalogue: what it does not name is withdrawn, whatever its field',
      }),
      file: z.unknown().optional().meta({ type: 'string', format: 'binary' }),
    }),
    bodyType: 'multipart/form-data',
    before: [readListUpload],
    responses: { 201: { description: 'Planned; nothing is changed yet', schema: importShape } },
    problems: ['invalid-input', 'not-allowed', 'body-too-large', 'list-too-heavy'],
  },
  async (deps, { req, officer, body: { complete } }) => {
    const input = { complete, file: sentList(req) };
    const { id } = await perform(deps, actions.planImport, { officer, params: {}, input });
    const body = await getImportPlan(deps, officer, id, languageOf(req));
    return { status: 201, body, headers: { location: `/api/procedures/imports/${id}` } };
  },
);

const list = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/imports',
    summary: 'The lists applied last, newest first',
    tag,
    responses: {
      200: {
        description: 'Applied imports',
        schema: z.object({ items: z.array(importHeadShape), total: z.int() }),
      },
    },
    problems: ['not-allowed'],
  },
  async (deps, { officer }) => {
    const items = await findAppliedImports(deps, officer);
    return { body: { items, total: items.length } };
  },
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/imports/:id',
    summary: 'An import with all that it changes, and how far it is',
    tag,
    params: idParam,
    responses: { 200: { description: 'The import', schema: importShape } },
    problems: ['not-allowed', 'import-not-found'],
  },
  async (deps, { req, officer, params }) => ({
    body: await getImportPlan(deps, officer, params.id, languageOf(req)),
  }),
);

const apply = defineRoute(
  {
    method: 'post',
    path: '/api/procedures/imports/:id/apply',
    summary: 'Carry out what was planned, whole or not at all',
    tag,
    params: idParam,
    body: z.object({}),
    idempotent: true,
    responses: {
      200: { description: 'Applied; the engine is being given what is new', schema: importHeadShape },
    },
    problems: [
      'not-allowed',
      'import-not-found',
      'import-faulty',
      'import-changes-nothing',
      'import-already-applied',
      'catalogue-changed',
      'idempotency-key-reused',
    ],
  },
  async (deps, { officer, params, idempotencyKey }) => {
    const { id } = await perform(deps, actions.applyImport, { officer, params, input: {}, idempotencyKey });
    return { body: await getImportHead(deps, officer, id) };
  },
);

export const importRoutes = [plan, list, one, apply];
