import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { problem } from '../problems';
import { findOfficer } from './session';
import { isBearer } from './sessions';

const { generateToken, isRequestValid } = csrfSync({ getTokenFromRequest: sentToken });

/** In the header, the form's field `_csrf`, or, for an upload (its fields come later), the address. */
function sentToken(req: Request): string | undefined {
  const fromHeader = req.get('x-csrf-token');
  if (fromHeader !== undefined) return fromHeader;
  const place: unknown = req.is('multipart/form-data') ? req.query : req.body;
  const token = (place as Record<string, unknown> | undefined)?.['_csrf'];
  return typeof token === 'string' ? token : undefined;
}

/** The token that this officer's forms and scripts send back. */
export const csrfTokenOf = (req: Request): string => generateToken(req);

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where signing in happens: by a program, and by the page. */
const signInPaths = new Set(['/api/sign-in', '/sign-in']);

/**
 * Refuses requests that another site made with the officer's cookie. Signing in has no token yet, and without
 * an officer nothing else can be changed: that must only come from our own page.
 */
export const protectFromForgery: RequestHandler = (req, _res, next) => {
  const needsToken = findOfficer(req) !== undefined && !signInPaths.has(req.path);
  if (safe.has(req.method) || isBearer(req)) next();
  else if (needsToken ? isRequestValid(req) : isOwnOrigin(req)) next();
  else throw problem('csrf-token-invalid');
};

/** Programs send no Origin; browsers always do with a POST. */
function isOwnOrigin(req: Request): boolean {
  const origin = req.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === req.host;
}
