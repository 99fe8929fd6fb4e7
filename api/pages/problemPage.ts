import type { Request, Response } from 'express';
import type { ErrorView } from '../../templates';
import { findOfficer } from '../accounts';
import { resumeOf } from '../accounts/resume';
import type { Deps } from '../deps';
import type { ProblemPage } from '../problems/answer';
import type { ProblemDocument } from '../problems/document';
import { worksOnTasks } from './frame';
import { showSignIn } from './signIn';
import { show, siteFor, wordsFor, type Site } from './site';

const hidden = /^(_|password|resume)/;

const texts = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** What was typed into the form whose sending failed: nothing of it is lost. */
function typedIn(req: Request): ErrorView['typed'] {
  const body = (req.body ?? {}) as Record<string, unknown>;
  return Object.entries(body)
    .filter(([name, value]) => !hidden.test(name) && texts(value).length > 0)
    .map(([name, value]) => ({ label: name, value: texts(value).join(', ') }));
}

/** The same form, to be sent again, under the same key: what was done already is not done twice. */
function againFor(req: Request): ErrorView['again'] {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const withFiles = req.is('multipart/form-data');
  if (req.method !== 'POST' || withFiles || Object.keys(body).length === 0) return null;
  const fields = Object.entries(body)
    .filter(([name]) => !/^(_csrf|password)$/.test(name))
    .flatMap(([name, value]) => texts(value).map((one) => ({ name, value: one })));
  return { action: req.originalUrl, fields };
}

function linksFor(req: Request): ErrorView['links'] {
  const t = wordsFor(req);
  const officer = findOfficer(req);
  const worklist = officer && worksOnTasks(officer) ? [{ href: '/worklist', text: t('error.worklist') }] : [];
  return [...worklist, { href: '/', text: t('error.start') }];
}

/** Worth another try as it is: the form was stale, or something behind was down. */
const isRetryable = ({ status, code }: ProblemDocument) => status >= 500 || code === 'csrf-token-invalid';

function showError(site: Site, req: Request, res: Response, document: ProblemDocument): void {
  const { status, code, title, detail, instance, errors } = document;
  show(site, req, res, 'error', {
    status,
    code,
    title,
    detail,
    instance: status >= 500 ? String(req.id) : instance,
    errors: errors.map(({ message }) => ({ field: '', message })),
    typed: typedIn(req),
    again: isRetryable(document) ? againFor(req) : null,
    links: linksFor(req),
  });
}

/** Problems as pages. One who is not signed in gets the sign-in form, which keeps what was being sent. */
export function problemPage(deps: Deps): ProblemPage {
  const site = siteFor(deps);
  return (req, res, document) => {
    if (document.code !== 'unauthenticated') {
      showError(site, req, res, document);
      return;
    }
    const next = req.method === 'GET' ? req.originalUrl : '/';
    const username = typeof req.query['as'] === 'string' ? req.query['as'] : '';
    showSignIn(site, req, res, { username, next, errors: [], resume: resumeOf(req) }).catch(
      (error: unknown) => {
        req.log.error({ err: error }, 'the sign-in page could not be shown');
        res.status(500).end();
      },
    );
  };
}
