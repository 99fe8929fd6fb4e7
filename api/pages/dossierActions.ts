import type { RequestHandler } from 'express';
import { actions, perform } from '../actions';
import { officerOf } from '../accounts';
import { isWithdrawal } from '../actions/targets/steps';
import { sentFile } from '../documents/upload';
import { problem } from '../problems';
import { getDossier, getUserTask } from '../queries';
import { leaveNotice } from './notices';
import { param, type Site } from './site';
import { schemaOf } from './task';
import { completionIn, keyOf, showRefused, type Body } from './taskForms';

/** The applicant withdraws: the form of the step that stands open for it all along. */
export const withdrawDossier =
  (site: Site): RequestHandler<Record<string, string>> =>
  async (req, res) => {
    const { deps } = site;
    const officer = officerOf(req);
    const code = param(req, 'code');
    const { openTasks } = await getDossier(deps, officer, code);
    const step = openTasks.find(isWithdrawal);
    if (!step)
      throw problem('no-matching-task', { open: openTasks.map(({ name }) => name).join('; ') || '–' });
    const task = await getUserTask(deps, officer, step.key);
    const body = req.body as Body;
    try {
      const input = completionIn(schemaOf(task), body);
      await perform(deps, actions.withdraw, {
        officer,
        params: { code },
        input,
        idempotencyKey: keyOf(body),
      });
    } catch (error) {
      req.params['key'] = step.key;
      await showRefused(site, req, res, error);
      return;
    }
    leaveNotice(req, { kind: 'success', text: 'action.withdraw.done', params: { code } });
    res.redirect(303, `/dossiers/${code}`);
  };

export const addDocument =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const code = param(req, 'code');
    const { paperId } = req.body as Body;
    const file = sentFile(req);
    await perform(deps, actions.addDocument, {
      officer: officerOf(req),
      params: { code },
      input: { paperId, file },
      idempotencyKey: keyOf(req.body as Body),
    });
    leaveNotice(req, { kind: 'success', text: 'documents.added', params: { name: file?.name ?? '' } });
    res.redirect(303, `/dossiers/${code}?tab=papers`);
  };
