import 'express-session';
import type { Request, RequestHandler } from 'express';
import type { Officer } from '../models/officer';
import { problem } from '../problems';

declare module 'express-session' {
  interface SessionData {
    username: string;
    /** Milliseconds since 1970: a session ends some hours after sign-in, however busy it is. */
    signedInAt: number;
  }
}

const officers = new WeakMap<Request, Officer>();

/** Remembers for this request who is signed in. */
export function setOfficer(req: Request, officer: Officer): void {
  officers.set(req, officer);
}

export function findOfficer(req: Request): Officer | undefined {
  return officers.get(req);
}

/** Who is signed in. Throws the problem `unauthenticated`. */
export function officerOf(req: Request): Officer {
  const officer = officers.get(req);
  if (!officer) throw problem('unauthenticated');
  return officer;
}

/** Lets only signed-in officers pass; for a page the problem becomes the sign-in form. */
export const requireOfficer: RequestHandler = (req, _res, next) => {
  officerOf(req);
  next();
};
