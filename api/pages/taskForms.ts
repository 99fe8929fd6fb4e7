import type { Request, RequestHandler, Response } from 'express';
import { formDataFrom, type FormSchema } from '../../processes';
import { fieldId, type FieldError } from '../../templates';
import { actions, perform } from '../actions';
import { languageOf, officerOf } from '../accounts';
import { fieldsOf } from '../../processes/forms/walk';
import { getUserTask } from '../queries';
import { Problem } from '../problems';
import { documentFor } from '../problems/document';
import { schemaOf, showTask, typedFrom, type Typed } from './task';
import { param, type Site } from './site';

export type Body = Record<string, unknown>;

/** A posted task form as the action takes it. */
export function completionIn(schema: FormSchema | null, body: Body) {
  const { decision: chosen, ...variables } = schema ? formDataFrom(schema, body) : {};
  const decision = typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
  const comment =
    typeof body['_comment'] === 'string' && body['_comment'].trim() ? body['_comment'] : undefined;
  return { decision, variables, comment };
}

export const keyOf = (body: Body): string | undefined =>
  typeof body['_key'] === 'string' && body['_key'] !== '' ? body['_key'] : undefined;

/** The problem's fields as the form names them: the summary links to the control, the control has its message. */
export function typedWith(schema: FormSchema | null, body: Body, refused: Problem, req: Request): Typed {
  const { errors, code, detail } = documentFor(refused, languageOf(req), req.originalUrl);
  const labels = new Map((schema ? fieldsOf(schema) : []).map((field) => [field.key, field.label]));
  const named = errors.map(({ field, message }) => ({ key: field.replace(/^variables\./, ''), message }));
  return {
    ...typedFrom(schema, body),
    byKey: Object.fromEntries(named.map(({ key, message }) => [key, message])),
    errors: named.map(({ key, message }): FieldError => {
      const label = labels.get(key);
      return {
        field: key === 'decision' ? key : fieldId(key),
        message: label ? `${label}: ${message}` : message,
      };
    }),
    refusal: errors.length ? null : { code, detail },
  };
}

/** Shows the task again with everything that was typed and what is wrong with it. */
export async function showRefused(site: Site, req: Request, res: Response, error: unknown): Promise<void> {
  if (!(error instanceof Problem) || error.status === 404 || error.status >= 500) throw error;
  const task = await getUserTask(site.deps, officerOf(req), param(req, 'key'));
  res.status(error.status);
  await showTask(site, req, res, typedWith(schemaOf(task), req.body as Body, error, req));
}

/** What is typed so far; the page's script sends it as it is typed, without script a button does. */
export const saveDraft =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const key = param(req, 'key');
    const task = await getUserTask(deps, officer, key);
    const body = req.body as Body;
    const { variables } = completionIn(schemaOf(task), body);
    const input = { variables: { ...variables, _comment: body['_comment'] } };
    await perform(deps, actions.saveDraft, { officer, params: { key }, input });
    if (req.get('hx-request')) res.status(204).end();
    else res.redirect(303, `/user-tasks/${key}`);
  };
