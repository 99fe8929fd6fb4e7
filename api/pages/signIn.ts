import type { Request, RequestHandler, Response } from 'express';
import type { SignInView } from '../../templates';
import {
  credentials,
  findDemoAccounts,
  findResume,
  languageOf,
  ownPath,
  resumeValue,
  signIn,
  signOut,
  type Resume,
} from '../accounts';
import type { Deps } from '../deps';
import { documentFor } from '../problems/document';
import { Problem, problem } from '../problems';
import { agencyName } from './frame';
import { keepResumed } from './resumed';
import { show, type Site } from './site';

type Accounts = SignInView['accounts'];

/** The order of the work: as the dossier passes from hand to hand. */
const roleOrder = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];
const placeOf = (roles: readonly string[]): number => roleOrder.indexOf(roles[0] ?? '');

/** Demo accounts by agency, those of the whole province last. Empty outside demo mode. */
async function accountsFor(deps: Deps, username: string): Promise<Accounts> {
  if (!deps.config.demo) return [];
  const listed = await findDemoAccounts(deps, { named: true });
  const ids = [...new Set(listed.map(({ agency }) => agency))].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return ids.map((id) => ({
    agency: id === null ? '' : agencyName(deps, id),
    officers: listed
      .filter(({ agency }) => agency === id)
      .sort((a, b) => placeOf(a.roles) - placeOf(b.roles))
      .map((account) => ({
        ...account,
        href: `/?as=${encodeURIComponent(account.username)}`,
        chosen: account.username === username,
      })),
  }));
}

interface Shown {
  username: string;
  next: string;
  errors: SignInView['errors'];
  resume: Resume | undefined;
}

/** The sign-in form; it carries along what was being sent when the session ended. */
export async function showSignIn(site: Site, req: Request, res: Response, shown: Shown): Promise<void> {
  const { username, next, errors, resume } = shown;
  const typed = resume && Object.keys(resume.fields).length > 0;
  show(site, req, res, 'sign-in', {
    username,
    errors,
    next,
    accounts: await accountsFor(site.deps, username),
    kept: typed ? { target: resume.target, fields: resumeValue(resume) } : null,
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const signInPost =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const body = req.body as Record<string, unknown>;
    const next = ownPath(body['next']);
    try {
      const given = credentials.safeParse(body);
      if (!given.success) throw problem('wrong-credentials');
      await signIn(site.deps, req, given.data);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const { status, detail } = documentFor(error, languageOf(req), req.path);
      res.status(status);
      const errors = [{ field: 'password', message: detail }];
      await showSignIn(site, req, res, {
        username: text(body['username']),
        next,
        errors,
        resume: findResume(body),
      });
      return;
    }
    res.redirect(303, keepResumed(req) ?? next);
  };

export const signOutPost: RequestHandler = async (req, res) => {
  await signOut(req);
  res.set('Clear-Site-Data', '"cache"').redirect(303, '/');
};
