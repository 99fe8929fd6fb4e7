import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { languageOf } from '../accounts/language';
import { documentFor, type ProblemDocument } from './document';
import { problem, type Problem } from './problem';
import { findProblem } from './translate';

/** Shows a problem to somebody in front of a browser; for `unauthenticated` that is the sign-in form. */
export type ProblemPage = (req: Request, res: Response, document: ProblemDocument) => void;

/** The last route: nothing is here. */
export const nothingHere: RequestHandler = () => {
  throw problem('not-found');
};

/** Answers every error: a page for a person, `application/problem+json` for a program. */
export function answerProblems(page: ProblemPage): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      req.log.error({ err: error }, 'failed while answering');
      // Too late to answer otherwise. Express breaks the connection off, so that what is half sent does not look whole.
      if (!res.writableEnded) next(error);
      return;
    }
    const known = findProblem(error) ?? surprise(error, req);
    if (known.status >= 500) req.log.warn({ err: error, code: known.code }, 'answered with a problem');
    const document = documentFor(known, languageOf(req), req.originalUrl);
    res.status(known.status).set(headersFor(known));
    if (isForPerson(req)) page(req, res, document);
    else res.type('application/problem+json').send(JSON.stringify(document));
  };
}

/** The client learns a number only; what happened stands in the log beside it. */
function surprise(error: unknown, req: Request): Problem {
  req.log.error({ err: error }, 'unexpected error');
  return problem('internal', { id: String(req.id) });
}

const isForPerson = (req: Request) =>
  !req.originalUrl.startsWith('/api/') && req.accepts(['json', 'html']) === 'html';

function headersFor({ status, params }: Problem): Record<string, string> {
  if (status === 503) return { 'Retry-After': '2' };
  if (status === 429) return { 'Retry-After': String(params['seconds']) };
  if (status === 405) return { Allow: String(params['allowed']) };
  return {};
}
