import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { findOfficer } from '../accounts/session';
import type { Request } from 'express';

/** What must not be read in a log: secrets, and what citizens told the office. */
export const redacted = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
];

const quiet = /^\/(health|ready|metrics|assets\/)/;

/** One line a request, with its id, which the client gets as `X-Request-Id`. */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => quiet.test(req.url ?? '') },
    redact: redacted,
    serializers: { req: withoutQuery },
    customProps: (req) => ({ officer: findOfficer(req as Request)?.username }),
    customLogLevel: (_req, res, error) => ((error ?? res.statusCode >= 500) ? 'error' : 'info'),
  });
}

/** The query may hold an applicant's name or a token. */
function withoutQuery(req: { id: unknown; method: string; url: string; remoteAddress: string }): object {
  return { id: req.id, method: req.method, path: req.url.replace(/\?.*/s, ''), from: req.remoteAddress };
}
