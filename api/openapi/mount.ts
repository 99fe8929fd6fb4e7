import { Router, type Request, type RequestHandler, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { requireOfficer } from '../accounts/session';
import type { Deps } from '../deps';
import { problem } from '../problems';
import type { Reply, Route } from './route';

/** A router that answers these routes, and 405 to other methods of their paths. */
export function routerFor(deps: Deps, routes: readonly Route[]): Router {
  const router = Router();
  for (const route of routes) router[route.spec.method](route.spec.path, ...handlersFor(deps, route));
  for (const [path, allowed] of methodsByPath(routes)) {
    router.all(path, (req) => {
      throw problem('method-not-allowed', { method: req.method, allowed });
    });
  }
  return router;
}

function handlersFor(deps: Deps, route: Route): RequestHandler[] {
  return [
    ...(route.access === 'officers' ? [requireOfficer] : []),
    ...(route.spec.body ? [mustBe(route.spec.bodyType ?? 'application/json')] : []),
    ...(route.spec.before ?? []),
    async (req, res) => {
      await send(req, res, await route.answer(deps, req));
    },
  ];
}

function mustBe(type: string): RequestHandler {
  return (req, _res, next) => {
    // Without any body the schema says what is missing.
    if (hasBody(req) && !req.is(type)) {
      throw problem('unsupported-media-type', { type: req.get('content-type') ?? '?' });
    }
    next();
  };
}

const hasBody = (req: Request) =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

async function send(req: Request, res: Response, reply: Reply): Promise<void> {
  const isEmpty = reply.body === undefined && !reply.stream;
  res.status(reply.status ?? (isEmpty ? 204 : 200)).set(reply.headers ?? {});
  if (reply.stream && req.method !== 'HEAD') await pipeline(reply.stream, res);
  else if (isEmpty || reply.stream) res.end();
  else res.json(reply.body);
}

function methodsByPath(routes: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const { spec } of routes) {
    const before = methods.get(spec.path);
    methods.set(spec.path, [...(before ? [before] : []), spec.method.toUpperCase()].join(', '));
  }
  return methods;
}
