import type { Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import { officerOf } from '../accounts/session';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { parseInput } from '../problems/parseInput';
import type { ProblemCode } from '../problems';

/** What a route answers; a stream is sent as it is, anything else as JSON. Status 200, or 204 without a body. */
export interface Reply {
  status?: number;
  body?: unknown;
  stream?: Readable;
  headers?: Record<string, string>;
}

export interface ResponseSpec {
  description: string;
  schema?: z.ZodType;
  /** Where it is not JSON. */
  contentType?: string;
}

export interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As Express reads it, e.g. `/api/dossiers/:code`. */
  path: string;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /** What the body is; `multipart/form-data` needs its reader in `before`. */
  bodyType?: 'application/json' | 'multipart/form-data';
  /** Takes an `Idempotency-Key` header. */
  idempotent?: boolean;
  responses: Record<number, ResponseSpec>;
  /** Besides those that any route may answer. */
  problems?: readonly ProblemCode[];
  /** Runs after the sign-in check, before the input is read. */
  before?: readonly RequestHandler[];
}

export type AnySpec = RouteSpec<z.ZodType, z.ZodType, z.ZodType>;

interface Input<P, Q, B> {
  req: Request;
  params: P;
  query: Q;
  body: B;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | undefined;
}

/** A route with its description: the router and the OpenAPI document are both made from it. */
export interface Route {
  spec: AnySpec;
  access: 'officers' | 'public';
  answer(deps: Deps, req: Request): Promise<Reply>;
}

type Handle<I> = (deps: Deps, input: I) => Promise<Reply>;

/** A route for signed-in officers. */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
  handle: Handle<Input<z.output<P>, z.output<Q>, z.output<B>> & { officer: Officer }>,
): Route {
  return {
    spec,
    access: 'officers',
    answer: async (deps, req) => handle(deps, { ...inputOf(spec, req), officer: officerOf(req) }),
  };
}

/** A route that needs no sign-in. */
export function definePublicRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
  handle: Handle<Input<z.output<P>, z.output<Q>, z.output<B>>>,
): Route {
  return { spec, access: 'public', answer: async (deps, req) => handle(deps, inputOf(spec, req)) };
}

function inputOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
  req: Request,
): Input<z.output<P>, z.output<Q>, z.output<B>> {
  return {
    req,
    params: parseInput(spec.params, req.params),
    query: parseInput(spec.query, req.query),
    body: parseInput(spec.body, req.body ?? {}),
    idempotencyKey: req.get('idempotency-key'),
  };
}
