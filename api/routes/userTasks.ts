import { z } from 'zod';
import { actions, perform } from '../actions';
import { defineRoute } from '../openapi';
import { findWorklist, getUserTask, worklistCounts, worklistInput } from '../queries';
import { listOf, userTaskDetailShape, worklistCountsShape, worklistItemShape } from '../queries/shapes';
import { keyParam, userTaskResultShape } from './shapes';

const tag = 'Worklist';

const worklist = defineRoute(
  {
    method: 'get',
    path: '/api/worklist',
    summary: 'Open tasks, due first',
    tag,
    query: worklistInput,
    responses: { 200: { description: 'Tasks', schema: listOf(worklistItemShape) } },
    problems: ['invalid-input'],
  },
  async (deps, { officer, query }) => ({ body: await findWorklist(deps, officer, query) }),
);

const counts = defineRoute(
  {
    method: 'get',
    path: '/api/worklist/counts',
    summary: 'How many tasks each list has',
    tag,
    responses: { 200: { description: 'Counts', schema: worklistCountsShape } },
  },
  async (deps, { officer }) => ({ body: await worklistCounts(deps, officer) }),
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/user-tasks/:key',
    summary: 'A task with its form',
    tag,
    params: keyParam,
    responses: { 200: { description: 'The task', schema: userTaskDetailShape } },
    problems: ['user-task-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getUserTask(deps, officer, params.key) }),
);

const commands = {
  claim: 'Take a task of the own group',
  release: 'Give a task back to the group',
  assign: 'Give a task to an officer of its group',
  complete: 'Pass a task on with a decision and the values of its form',
} as const;

const bodies = {
  claim: z.object({}),
  release: actions.release.input,
  assign: actions.assign.input,
  complete: actions.complete.input,
} as const;

const commandProblems = [
  'invalid-input',
  'not-allowed',
  'user-task-not-found',
  'already-assigned',
  'already-completed',
  'idempotency-key-reused',
] as const;

const describe = (name: keyof typeof commands) => ({
  method: 'post' as const,
  path: `/api/user-tasks/:key/${name}`,
  summary: commands[name],
  tag,
  params: keyParam,
  body: bodies[name],
  idempotent: true,
  responses: { 200: { description: 'Done', schema: userTaskResultShape } },
  problems: commandProblems,
});

const claim = defineRoute(
  describe('claim'),
  async (deps, { officer, params, body: input, idempotencyKey }) => ({
    body: await perform(deps, actions.claim, { officer, params, input, idempotencyKey }),
  }),
);

const release = defineRoute(
  describe('release'),
  async (deps, { officer, params, body: input, idempotencyKey }) => ({
    body: await perform(deps, actions.release, { officer, params, input, idempotencyKey }),
  }),
);

const assign = defineRoute(
  describe('assign'),
  async (deps, { officer, params, body: input, idempotencyKey }) => ({
    body: await perform(deps, actions.assign, { officer, params, input, idempotencyKey }),
  }),
);

const complete = defineRoute(
  describe('complete'),
  async (deps, { officer, params, body: input, idempotencyKey }) => ({
    body: await perform(deps, actions.complete, { officer, params, input, idempotencyKey }),
  }),
);

const draft = defineRoute(
  {
    method: 'put',
    path: '/api/user-tasks/:key/draft',
    summary: 'Keep what is typed so far',
    tag,
    params: keyParam,
    body: actions.saveDraft.input,
    responses: {
      200: { description: 'Kept', schema: z.object({ key: z.string(), savedAt: z.iso.datetime() }) },
    },
    problems: ['invalid-input', 'user-task-not-found', 'not-claimed'],
  },
  async (deps, { officer, params, body: input }) => ({
    body: await perform(deps, actions.saveDraft, { officer, params, input }),
  }),
);

export const userTaskRoutes = [worklist, counts, one, claim, release, assign, complete, draft];
