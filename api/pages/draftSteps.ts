import type { Request, RequestHandler } from 'express';
import { languageOf, officerOf } from '../accounts';
import { actions, perform, type Action } from '../actions';
import { Problem } from '../problems';
import { documentFor } from '../problems/document';
import { showDraft, type Wrong } from './draft';
import { leaveNotice } from './notices';
import { param, wordsFor, type Site } from './site';
import { keyOf, type Body } from './taskForms';

const textIn = (body: Body, name: string): string => (typeof body[name] === 'string' ? body[name] : '');

/** What stands against the step, with what was typed; a word that is missing is told at its field. */
function wrongFor(req: Request, refused: Problem): Wrong {
  const { detail, errors } = documentFor(refused, languageOf(req), req.originalUrl);
  const note = textIn(req.body as Body, 'note');
  const [atNote] = errors.filter(({ field }) => field === 'note');
  if (!atNote) return { note, noteError: null, errors: [{ field: '', message: detail }] };
  const message = note.trim() === '' ? wordsFor(req)('draft.noteMissing') : atNote.message;
  return { note, noteError: message, errors: [{ field: 'note', message }] };
}

const isToldOnPage = ({ status, code }: Problem): boolean =>
  code === 'invalid-input' || status === 409 || status === 422;

/** A step of a redesign by its button; what stands against it is told on the redesign's own page. */
const stepBy =
  <I, T, P>(name: string, action: Action<I, T, P, { id: string }>, inputOf: (body: Body) => unknown) =>
  (site: Site): RequestHandler =>
  async (req, res) => {
    const id = param(req, 'id');
    const body = req.body as Body;
    const call = {
      officer: officerOf(req),
      params: { id },
      input: inputOf(body),
      idempotencyKey: keyOf(body),
    };
    try {
      await perform(site.deps, action, call);
    } catch (error) {
      if (!(error instanceof Problem) || !isToldOnPage(error)) throw error;
      res.status(error.status);
      await showDraft(site, req, res, wrongFor(req, error));
      return;
    }
    leaveNotice(req, { kind: 'success', text: `draft.done.${name}` });
    res.redirect(303, name === 'remove' ? '/drafts' : `/drafts/${id}`);
  };

const shownIn = (body: Body) => ({ revision: textIn(body, 'revision') });
const noteIn = (body: Body) => ({ ...shownIn(body), note: textIn(body, 'note') });

export const submitDraft = stepBy('submit', actions.submitDraft, shownIn);
export const approveDraft = stepBy('approve', actions.approveDraft, noteIn);
export const rejectDraft = stepBy('reject', actions.rejectDraft, noteIn);
export const releaseDraft = stepBy('release', actions.releaseDraft, shownIn);
export const removeDraft = stepBy('remove', actions.removeDraft, () => ({}));
