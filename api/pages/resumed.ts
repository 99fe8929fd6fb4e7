import type { Request } from 'express';
import { findResume, officerOf } from '../accounts';

/** A form that was sent after its session had ended, waiting for its page. */
interface Resumed {
  page: string;
  fields: Record<string, unknown>;
}

declare module 'express-session' {
  interface SessionData {
    resumed: Resumed;
  }
}

const pageOf = (target: string): string =>
  target.replace(/\?.*$/, '').replace(/\/(complete|draft|claim|release|assign|withdraw|documents)$/, '');

/**
 * Keeps what the sign-in form carried along for the page it was typed on, for the same officer only. Nothing is
 * sent by itself: the form is shown again, filled in. Returns that page.
 */
export function keepResumed(req: Request): string | null {
  const resume = findResume(req.body);
  if (!resume) return null;
  const page = pageOf(resume.target);
  const typedBy = resume.fields['_officer'];
  if (typedBy === officerOf(req).username) req.session.resumed = { page, fields: resume.fields };
  return page;
}

/** What was typed on this page before the session ended; given once. */
export function takeResumed(req: Request): Record<string, unknown> | null {
  const kept = req.session.resumed;
  if (kept?.page !== req.path) return null;
  delete req.session.resumed;
  return kept.fields;
}
