import { createHash } from 'node:crypto';
import { sign } from 'cookie-signature';
import MongoStore from 'connect-mongo';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Deps } from '../deps';
import { rememberSessions } from './rememberedSessions';

export const cookieName = 'one-stop-session';

/** A session ends after this many seconds without a request (a lunch break is shorter) … */
export const idleSeconds = 2 * 3600;
/** … and this many milliseconds after sign-in, whatever happens. */
export const longestMs = 12 * 3600 * 1000;

/** Sessions in the store: they survive a restart and are shared by all API processes. */
export function sessions({ connection, config }: Deps): RequestHandler {
  const store = MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: 'sessions',
    ttl: idleSeconds,
    // Not a write for each request: the idle time is exact to five minutes.
    touchAfter: 300,
    // The application's own sweep does it: connect-mongo's timer would go on after the connection is closed.
    autoRemove: 'disabled',
    // Who reads the store cannot sign in with what he reads.
    transformId: (id) => createHash('sha256').update(id).digest('base64url'),
  });
  return session({
    name: cookieName,
    secret: config.sessionSecret,
    store: rememberSessions(store),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', path: '/' },
  });
}

/** The signed session id: what a client without cookies sends as `Authorization: Bearer`. */
export function tokenFor(req: Request, secret: string): string {
  return sign(req.sessionID, secret);
}

const bearers = new WeakSet<Request>();

/** Turns a Bearer token into the session cookie it stands for. */
export const acceptBearer: RequestHandler = (req, _res, next) => {
  const token = /^Bearer ([\w+/.=-]+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token) {
    req.headers.cookie = `${cookieName}=${encodeURIComponent(`s:${token}`)}; ${req.headers.cookie ?? ''}`;
    bearers.add(req);
  }
  next();
};

/** No browser adds a Bearer token by itself: such a request cannot be forged by another site. */
export const isBearer = (req: Request): boolean => bearers.has(req);
