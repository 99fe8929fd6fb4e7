import type { Request, RequestHandler } from 'express';
import { actions, perform } from '../actions';
import { officerOf } from '../accounts';
import { awaitUserTask } from '../actions/targets/userTask';
import { findWorklist, getUserTask } from '../queries';
import { leaveNotice } from './notices';
import { namesOf } from './people';
import { param, type Site } from './site';
import { schemaOf } from './task';
import { completionIn, keyOf, showRefused, type Body } from './taskForms';

const callOf = (req: Request, input: unknown) => ({
  officer: officerOf(req),
  params: { key: param(req, 'key') },
  input,
  idempotencyKey: keyOf(req.body as Body),
});

export const claimTask =
  (site: Site): RequestHandler =>
  async (req, res) => {
    try {
      await perform(site.deps, actions.claim, callOf(req, {}));
    } catch (error) {
      await showRefused(site, req, res, error);
      return;
    }
    const { username } = officerOf(req);
    await awaitUserTask(site.deps, param(req, 'key'), ({ assignee }) => assignee === username);
    leaveNotice(req, { kind: 'success', text: 'task.claimed' });
    res.redirect(303, `/user-tasks/${param(req, 'key')}`);
  };

export const releaseTask =
  (site: Site): RequestHandler =>
  async (req, res) => {
    await perform(site.deps, actions.release, callOf(req, {}));
    await awaitUserTask(site.deps, param(req, 'key'), ({ assignee }) => assignee === null);
    leaveNotice(req, { kind: 'success', text: 'task.released' });
    res.redirect(303, '/worklist');
  };

export const assignTask =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const { assignee } = req.body as Body;
    await perform(site.deps, actions.assign, callOf(req, { assignee }));
    const nameOf = await namesOf(site.deps, [String(assignee)]);
    leaveNotice(req, { kind: 'success', text: 'task.assigned', params: { name: nameOf(String(assignee)) } });
    res.redirect(303, '/worklist?scope=team');
  };

/** After a task the next one: the most urgent of those still held. */
async function leaveNext(site: Site, req: Request, done: { key: string; name: string; dossierCode: string }) {
  const officer = officerOf(req);
  const { items } = await findWorklist(site.deps, officer, { scope: 'mine', page: 1, size: 2 });
  const next = items.find(({ key }) => key !== done.key);
  leaveNotice(req, {
    kind: 'success',
    text: next ? 'task.completedNext' : 'task.completed',
    params: { step: done.name, code: done.dossierCode },
    ...(next && { link: { href: `/user-tasks/${next.key}`, text: `${next.name} – ${next.applicantName}` } }),
  });
}

export const completeTask =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const task = await getUserTask(site.deps, officerOf(req), param(req, 'key'));
    try {
      await perform(site.deps, actions.complete, callOf(req, completionIn(schemaOf(task), req.body as Body)));
    } catch (error) {
      await showRefused(site, req, res, error);
      return;
    }
    // The list that comes next must not show the task that was just done.
    await awaitUserTask(site.deps, task.key, ({ endedAt }) => endedAt !== null);
    await leaveNext(site, req, task);
    res.redirect(303, '/worklist');
  };
