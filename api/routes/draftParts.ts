import { Readable } from 'node:stream';
import { z } from 'zod';
import { actions, perform } from '../actions';
import { defineRoute } from '../openapi';
import { getDraftForm, getDraftTable } from '../queries/draftParts';

const tag = 'Redesigns';
const partId = z.string().regex(/^[A-Za-z][\w.-]{0,120}$/);
const formParams = z.object({ id: z.string().min(1).max(64), form: partId });
const decisionParams = z.object({ id: z.string().min(1).max(64), decision: partId });
const kept = z.object({ id: z.string().meta({ description: 'made from its content' }) });

const form = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/forms/:form',
    summary: 'A form that a redesign may give to its steps',
    tag,
    params: formParams,
    responses: { 200: { description: 'A form-js schema', schema: z.record(z.string(), z.unknown()) } },
    problems: ['not-allowed', 'draft-not-found', 'draft-part-not-found', 'invalid-input'],
  },
  async (deps, { officer, params }) => ({ body: await getDraftForm(deps, officer, params.id, params.form) }),
);

const saveForm = defineRoute(
  {
    method: 'put',
    path: '/api/drafts/:id/forms/:form',
    summary: 'Keep a form of a redesign, under the id that is made from its content; it overwrites none',
    tag,
    params: formParams,
    body: actions.saveDraftForm.input,
    responses: { 200: { description: 'Kept', schema: kept } },
    problems: [
      'invalid-input',
      'not-allowed',
      'draft-not-found',
      'draft-wrong-state',
      'form-unusable',
      'part-wrong-id',
      'body-too-large',
    ],
  },
  async (deps, { officer, params, body: input }) => ({
    body: await perform(deps, actions.saveDraftForm, { officer, params, input }),
  }),
);

const decision = defineRoute(
  {
    method: 'get',
    path: '/api/drafts/:id/decisions/:decision',
    summary: 'A decision table that a redesign may use',
    tag,
    params: decisionParams,
    responses: { 200: { description: 'DMN 1.3', contentType: 'application/xml' } },
    problems: ['not-allowed', 'draft-not-found', 'draft-part-not-found', 'invalid-input'],
  },
  async (deps, { officer, params }) => ({
    stream: Readable.from([await getDraftTable(deps, officer, params.id, params.decision)]),
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  }),
);

const saveDecision = defineRoute(
  {
    method: 'put',
    path: '/api/drafts/:id/decisions/:decision',
    summary: 'Keep a decision table of a redesign, under the id that is made from its content',
    tag,
    params: decisionParams,
    body: actions.saveDraftDecision.input,
    responses: { 200: { description: 'Kept', schema: kept } },
    problems: [
      'invalid-input',
      'not-allowed',
      'draft-not-found',
      'draft-wrong-state',
      'table-unusable',
      'part-wrong-id',
      'body-too-large',
    ],
  },
  async (deps, { officer, params, body: input }) => ({
    body: await perform(deps, actions.saveDraftDecision, { officer, params, input }),
  }),
);

/** What a redesign brings forth besides its diagram. */
export const draftPartRoutes = [form, saveForm, decision, saveDecision];
