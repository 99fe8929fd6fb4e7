import { Readable } from 'node:stream';
import { z } from 'zod';
import { languageOf } from '../accounts';
import { actions, perform } from '../actions';
import { markPresence } from '../drafts/presence';
import { defineRoute } from '../openapi';
import { checkShape, draftShape, presenceShape } from '../queries/draftShapes';
import { draftsInput, findDrafts, getDraftBpmn, getDraftCheck, getDraftJson } from '../queries/drafts';
import { codeParam } from './shapes';

const tag = 'Redesigns';
const idParam = z.object({ id: z.string().min(1).max(64) });

const create = defineRoute(
  {
    method: 'post',
    path: '/api/procedures/:code/drafts',
    summary: 'Begin to redesign a procedure, with the version in force',
    tag,
    params: codeParam,
    body: z.object({}),
    idempotent: true,
    responses: { 201: { description: 'The redesign', schema: draftShape } },
    problems: ['not-allowed', 'procedure-not-found', 'procedure-not-deployed', 'procedure-withdrawn'],
  },
  async (deps, { officer, params, body: input, idempotencyKey }) => {
    const { id } = await perform(deps, actions.createDraft, { officer, params, input, idempotencyKey });
    const body = await getDraftJson(deps, officer, id);
    return { status: 201, body, headers: { location: `/api/drafts/${id}` } };
  },
);

const list = defineRoute(
  {
    method: 'get',
    path: '/api/drafts',
    summary: 'Redesigns, what was changed last first',
    tag,
    query: draftsInput,
    responses: {
      200: {
        description: 'Redesigns',
        schema: z.object({ items: z.array(draftShape), total: z.int(), page: z.int(), size: z.int() }),
      },
    },
    problems: ['invalid-input', 'not-allowed'],
  },
  async (deps, { officer, query }) => ({ body: await findDrafts(deps, officer, query) }),
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id',
    summary: 'A redesign, and what may be done with it',
    tag,
    params: idParam,
    responses: { 200: { description: 'The redesign', schema: draftShape } },
    problems: ['not-allowed', 'draft-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getDraftJson(deps, officer, params.id) }),
);

const remove = defineRoute(
  {
    method: 'delete',
    path: '/api/drafts/:id',
    summary: 'Give a redesign up (its author)',
    tag,
    params: idParam,
    idempotent: true,
    responses: { 204: { description: 'Removed' } },
    problems: ['not-allowed', 'draft-not-found', 'draft-wrong-state'],
  },
  async (deps, { officer, params, idempotencyKey }) => {
    await perform(deps, actions.removeDraft, { officer, params, input: {}, idempotencyKey });
    return {};
  },
);

const bpmn = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/bpmn',
    summary: 'Its diagram; the header Draft-Revision tells which revision it is',
    tag,
    params: idParam,
    responses: { 200: { description: 'BPMN 2.0', contentType: 'application/xml' } },
    problems: ['not-allowed', 'draft-not-found'],
  },
  async (deps, { officer, params }) => {
    const draft = await getDraftBpmn(deps, officer, params.id);
    return {
      stream: Readable.from([draft.bpmn]),
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'draft-revision': String(draft.revision),
      },
    };
  },
);

const edit = defineRoute(
  {
    method: 'put',
    path: '/api/drafts/:id/bpmn',
    summary: 'Save its diagram, faulty or not, over the revision that was drawn on (4 MB at most)',
    tag,
    params: idParam,
    body: actions.editDraft.input,
    responses: {
      200: { description: 'Saved', schema: z.object({ revision: z.int(), updatedAt: z.iso.datetime() }) },
    },
    problems: [
      'invalid-input',
      'not-allowed',
      'draft-not-found',
      'draft-changed',
      'draft-wrong-state',
      'draft-unreadable',
      'body-too-large',
    ],
  },
  async (deps, { officer, params, body: input }) => ({
    body: await perform(deps, actions.editDraft, { officer, params, input }),
  }),
);

const check = defineRoute(
  {
    method: 'post',
    path: '/api/drafts/:id/check',
    summary: 'What stands against it in law, in its flow, and for the engine',
    tag,
    params: idParam,
    body: z.object({}),
    responses: { 200: { description: 'What was found', schema: checkShape } },
    problems: ['not-allowed', 'draft-not-found', 'draft-too-heavy'],
  },
  async (deps, { req, officer, params }) => ({
    body: await getDraftCheck(deps, officer, params.id, languageOf(req)),
  }),
);

const presence = defineRoute(
  {
    method: 'post',
    path: '/api/drafts/:id/presence',
    summary: 'Say that one has it open in a window, every few seconds; answers who else has',
    tag,
    params: idParam,
    body: z.object({ window: z.string().max(40).optional() }),
    responses: {
      200: { description: 'The others', schema: z.object({ others: z.array(presenceShape) }) },
    },
    problems: ['not-allowed', 'draft-not-found'],
  },
  async (deps, { officer, params, body: { window } }) => {
    const found = await markPresence(deps, officer, params.id, window);
    const others = found.map(({ officer: username, name, since, lastSeenAt }) => ({
      ...{ username, name, own: username === officer.username },
      since: since.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
    return { body: { others } };
  },
);

export const draftRoutes = [create, list, one, remove, bpmn, edit, check, presence];
