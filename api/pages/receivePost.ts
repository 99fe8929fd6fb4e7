import type { Request, RequestHandler } from 'express';
import { actions, perform } from '../actions';
import { languageOf, officerOf } from '../accounts';
import { Problem } from '../problems';
import { documentFor } from '../problems/document';
import { findProblem } from '../problems/translate';
import { leaveNotice } from './notices';
import { noErrors, showReceive, type Wrong } from './receive';
import { receiptIn, receiptInputFor } from './receiptForm';
import { param, wordsFor, type Site } from './site';
import { keyOf, type Body } from './taskForms';
import { sentFiles } from './upload';

/** Which control of the form a field of the problem belongs to. */
function controlOf(field: string): { id: string; key: keyof Wrong['fieldErrors'] } {
  const applicant = /^applicant\.(fullName|idNumber|phone|email|address)$/.exec(field)?.[1];
  if (applicant) return { id: field, key: applicant as keyof Wrong['fieldErrors'] };
  if (field === 'case') return { id: 'case', key: 'case' };
  return field.startsWith('documents') ? { id: 'papers', key: 'papers' } : { id: 'channel', key: 'channel' };
}

/** The problem in the form's words: the summary on top, each message at its control. */
function wrongFor(req: Request, refused: Problem): Wrong {
  const t = wordsFor(req);
  const { errors, detail } = documentFor(refused, languageOf(req), req.originalUrl);
  const named = errors.map(({ field, message }) => ({ ...controlOf(field), message }));
  const byKey = Object.fromEntries(named.map(({ key, message }) => [key, message]));
  const labelOf = (key: string) =>
    key in noErrors && /^(papers|documents|channel|case)$/.test(key) ? '' : `${t(`applicant.${key}`)}: `;
  return {
    fieldErrors: { ...noErrors, ...byKey },
    errors: named.length
      ? named.map(({ id, key, message }) => ({ field: id, message: labelOf(key) + message }))
      : [{ field: '', message: detail }],
  };
}

/** The names of the files that were not taken: the dossier is received all the same. */
async function addFiles({ deps }: Site, req: Request, code: string): Promise<string[]> {
  const officer = officerOf(req);
  const key = keyOf(req.body as Body) ?? code;
  const failed: string[] = [];
  for (const [at, file] of sentFiles(req).entries()) {
    try {
      const call = { officer, params: { code }, input: { file }, idempotencyKey: `${key}:${at}` };
      await perform(deps, actions.addDocument, call);
    } catch (error) {
      const known = findProblem(error);
      if (!known) throw error;
      const [first] = documentFor(known, languageOf(req), req.path).errors;
      failed.push(first ? `${file.name} (${first.message})` : file.name);
    }
  }
  return failed;
}

function leaveReceived(req: Request, code: string, failed: string[]): void {
  if (failed.length === 0) leaveNotice(req, { kind: 'success', text: 'receive.done', params: { code } });
  else {
    const params = { code, count: failed.length, names: failed.join('; ') };
    leaveNotice(req, { kind: 'warning', text: 'receive.filesFailed', params });
  }
}

/** The legal receipt: afterwards the slip is printed. */
export const receiveDossier =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const body = req.body as Body;
    const receipt = receiptIn(body);
    const input = receiptInputFor(param(req, 'code'), receipt);
    const call = { officer: officerOf(req), params: {}, input, idempotencyKey: keyOf(body) };
    try {
      const { code } = await perform(site.deps, actions.receive, call);
      leaveReceived(req, code, await addFiles(site, req, code));
      res.redirect(303, `/dossiers/${code}/forms/appointment`);
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404 || error.status >= 500) throw error;
      res.status(error.status);
      await showReceive(site, req, res, { receipt, wrong: wrongFor(req, error), kept: false });
    }
  };
