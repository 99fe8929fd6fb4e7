import { z } from 'zod';
import { actions, perform, type Action } from '../actions';
import { defineRoute } from '../openapi';
import type { ProblemCode } from '../problems';
import { draftShape } from '../queries/draftShapes';
import { getDraftJson } from '../queries/drafts';

const params = z.object({ id: z.string().min(1).max(64) });

const always = ['not-allowed', 'draft-not-found', 'draft-wrong-state', 'idempotency-key-reused'] as const;

/** A step of a redesign towards its release; `problems` are those besides the policy's and the state's. */
const step = <I, T, P>(
  name: string,
  summary: string,
  action: Action<I, T, P, { id: string }>,
  problems: readonly ProblemCode[],
) =>
  defineRoute(
    {
      method: 'post',
      path: `/api/drafts/:id/${name}`,
      summary,
      tag: 'Redesigns',
      params,
      body: action.input,
      idempotent: true,
      responses: { 200: { description: 'The redesign', schema: draftShape } },
      problems: [...always, ...problems],
    },
    async (deps, { officer, params: { id }, body: input, idempotencyKey }) => {
      await perform(deps, action, { officer, params: { id }, input, idempotencyKey });
      return { body: await getDraftJson(deps, officer, id) };
    },
  );

export const draftStepRoutes = [
  step('submit', 'Lay a redesign without errors before another officer', actions.submitDraft, [
    'draft-has-errors',
    'draft-unchanged',
    'draft-outdated',
    'draft-changed',
    'draft-too-heavy',
  ]),
  step('approve', 'Find it good; never by one who wrote or changed it', actions.approveDraft, [
    'invalid-input',
    'draft-outdated',
    'draft-changed',
  ]),
  step('reject', 'Send it back with what is to be done; not by who wrote it', actions.rejectDraft, [
    'invalid-input',
  ]),
  step(
    'release',
    'Put an approved one in force: new dossiers begin on it, running ones finish on theirs',
    actions.releaseDraft,
    ['draft-has-errors', 'draft-outdated', 'draft-changed', 'draft-too-heavy', 'refused-by-engine'],
  ),
];
