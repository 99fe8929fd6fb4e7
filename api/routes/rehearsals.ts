import { Readable } from 'node:stream';
import { z } from 'zod';
import { languageOf } from '../accounts';
import { actions, perform } from '../actions';
import { defineRoute } from '../openapi';
import { getRehearsalBpmn, getRehearsalChoices, getRehearsalJson } from '../queries/rehearsals';
import { rehearsalChoicesShape, rehearsalShape } from '../queries/rehearsalShapes';

const tag = 'Rehearsals';
const idParam = z.object({ id: z.string().min(1).max(64) });
const described = { description: 'The rehearsal as it stands', schema: rehearsalShape } as const;

const choices = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/rehearsals',
    summary: 'With what a redesign can be rehearsed, and the rehearsal that one has running',
    tag,
    params: idParam,
    responses: { 200: { description: 'What can be chosen', schema: rehearsalChoicesShape } },
    problems: ['not-allowed', 'draft-not-found', 'procedure-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getRehearsalChoices(deps, officer, params.id) }),
);

const start = defineRoute(
  {
    method: 'post',
    path: '/api/drafts/:id/rehearsals',
    summary: 'Rehearse a redesign on the engine, with a dossier that is none',
    tag,
    params: idParam,
    body: actions.startRehearsal.input,
    idempotent: true,
    responses: { 201: described },
    problems: [
      'invalid-input',
      'not-allowed',
      'draft-not-found',
      'draft-changed',
      'draft-has-errors',
      'draft-too-heavy',
      'rehearsal-running',
      'rehearsal-impossible',
      'rehearsal-refused',
      'engine-unreachable',
    ],
  },
  async (deps, { req, officer, params, body: input, idempotencyKey }) => {
    const { id } = await perform(deps, actions.startRehearsal, { officer, params, input, idempotencyKey });
    const body = await getRehearsalJson(deps, officer, id, languageOf(req));
    return { status: 201, body, headers: { location: `/api/rehearsals/${id}` } };
  },
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/rehearsals/:id',
    summary: 'A rehearsal: its open steps, its path, and its times on its own clock',
    tag,
    params: idParam,
    responses: { 200: described },
    problems: ['not-allowed', 'rehearsal-not-found'],
  },
  async (deps, { req, officer, params }) => ({
    body: await getRehearsalJson(deps, officer, params.id, languageOf(req)),
  }),
);

const bpmn = defineRoute(
  {
    method: 'get',
    path: '/api/rehearsals/:id/bpmn',
    summary: 'The diagram that is rehearsed, whatever is drawn meanwhile',
    tag,
    params: idParam,
    responses: { 200: { description: 'BPMN 2.0', contentType: 'application/xml' } },
    problems: ['not-allowed', 'rehearsal-not-found'],
  },
  async (deps, { officer, params }) => ({
    stream: Readable.from([await getRehearsalBpmn(deps, officer, params.id)]),
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  }),
);

const complete = defineRoute(
  {
    method: 'post',
    path: '/api/rehearsals/:id/complete',
    summary: 'Do one of its open steps in somebody’s place',
    tag,
    params: idParam,
    body: actions.completeRehearsalTask.input,
    responses: { 200: described },
    problems: [
      'invalid-input',
      'not-allowed',
      'rehearsal-not-found',
      'rehearsal-not-running',
      'user-task-not-found',
      'engine-unreachable',
    ],
  },
  async (deps, { req, officer, params, body: input }) => {
    const { id } = await perform(deps, actions.completeRehearsalTask, { officer, params, input });
    return { body: await getRehearsalJson(deps, officer, id, languageOf(req)) };
  },
);

const advance = defineRoute(
  {
    method: 'post',
    path: '/api/rehearsals/:id/advance',
    summary: 'Let time pass on its own clock',
    tag,
    params: idParam,
    body: actions.moveRehearsalClock.input,
    responses: { 200: described },
    problems: [
      'invalid-input',
      'not-allowed',
      'rehearsal-not-found',
      'rehearsal-not-running',
      'nothing-to-wait-for',
      'engine-unreachable',
    ],
  },
  async (deps, { req, officer, params, body: input }) => {
    const { id } = await perform(deps, actions.moveRehearsalClock, { officer, params, input });
    return { body: await getRehearsalJson(deps, officer, id, languageOf(req)) };
  },
);

const end = defineRoute(
  {
    method: 'delete',
    path: '/api/rehearsals/:id',
    summary: 'End a rehearsal and remove everything of it',
    tag,
    params: idParam,
    idempotent: true,
    responses: { 204: { description: 'Nothing of it is left' } },
    problems: ['not-allowed', 'rehearsal-not-found', 'engine-unreachable'],
  },
  async (deps, { officer, params, idempotencyKey }) => {
    await perform(deps, actions.endRehearsal, { officer, params, input: {}, idempotencyKey });
    return {};
  },
);

export const rehearsalRoutes = [choices, start, one, bpmn, complete, advance, end];
