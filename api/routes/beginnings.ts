import { z } from 'zod';
import { languageOf } from '../accounts';
import { defineRoute } from '../openapi';
import { findPatterns, getCopy, getPattern } from '../queries/beginnings';

const tag = 'Redesigns';
const idParam = z.object({ id: z.string().min(1).max(64) });
const beginningShape = z.object({
  name: z.string(),
  bpmn: z.string(),
  slots: z.array(z.object({ id: z.string(), name: z.string() })),
});
const patternShape = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  own: z.boolean(),
});

const list = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/patterns',
    summary: 'The shapes of work that fit the procedure of a redesign',
    tag,
    params: idParam,
    responses: {
      200: { description: 'Patterns', schema: z.object({ items: z.array(patternShape), total: z.int() }) },
    },
    problems: ['not-allowed', 'draft-not-found', 'procedure-not-found'],
  },
  async (deps, { req, officer, params }) => {
    const items = await findPatterns(deps, officer, params.id, languageOf(req));
    return { body: { items, total: items.length } };
  },
);

const pattern = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/patterns/:pattern',
    summary: 'The process that the pattern makes of the procedure; nothing is changed',
    tag,
    params: idParam.extend({ pattern: z.string().min(1).max(64) }),
    responses: { 200: { description: 'The process', schema: beginningShape } },
    problems: ['not-allowed', 'draft-not-found', 'procedure-not-found', 'pattern-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getPattern(deps, officer, params.id, params.pattern) }),
);

const copy = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/copies/:code',
    summary: 'The process in force of another procedure, to be taken over; nothing is changed',
    tag,
    params: idParam.extend({ code: z.string().min(1).max(64) }),
    responses: { 200: { description: 'The process', schema: beginningShape } },
    problems: ['not-allowed', 'draft-not-found', 'procedure-not-found', 'procedure-not-deployed'],
  },
  async (deps, { officer, params }) => ({ body: await getCopy(deps, officer, params.id, params.code) }),
);

export const beginningRoutes = [list, pattern, copy];
