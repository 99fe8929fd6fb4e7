import { z } from 'zod';
import type { Deps } from '../deps';
import { type Officer } from '../models/officer';
import { definePublicRoute, defineRoute, type Route } from '../openapi';
import { csrfTokenOf } from './csrf';
import { findDemoAccounts } from './demo/seed';
import { officerOf } from './session';
import { isBearer, tokenFor } from './sessions';
import { credentials, signIn, signOut } from './signIn';

const roles = z.array(z.object({ agency: z.string().nullable(), role: z.string() }));

const me = z
  .object({
    username: z.string(),
    name: z.string(),
    roles,
    agencies: z.array(z.object({ id: z.string(), name: z.string() })),
    csrfToken: z.string().optional().meta({
      description: 'For clients with the cookie: sent back as X-Csrf-Token with each change',
    }),
  })
  .meta({ id: 'Me' });

function meOf({ agencies }: Deps, { username, name, roles }: Officer): z.infer<typeof me> {
  const own = agencies.filter(({ id }) => roles.some(({ agency }) => agency === id));
  return { username, name, roles: [...roles], agencies: own.map(({ id, name }) => ({ id, name })) };
}

const demoAccount = z
  .object({
    username: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    agency: z.string().nullable(),
  })
  .meta({ id: 'DemoAccount' });

const tag = 'Accounts';

export const signInRoute = definePublicRoute(
  {
    method: 'post',
    path: '/api/sign-in',
    summary: 'Sign in: a session cookie, and the same session as a Bearer token',
    tag,
    body: credentials,
    responses: { 200: { description: 'Signed in', schema: z.object({ token: z.string(), officer: me }) } },
    problems: ['invalid-input', 'wrong-credentials', 'too-many-attempts'],
  },
  async (deps, { req, body }) => {
    const officer = await signIn(deps, req, body);
    const csrfToken = csrfTokenOf(req);
    const token = tokenFor(req, deps.config.sessionSecret);
    return { body: { token, officer: { ...meOf(deps, officer), csrfToken } } };
  },
);

const signOutRoute = defineRoute(
  {
    method: 'post',
    path: '/api/sign-out',
    summary: 'End the session',
    tag,
    responses: { 204: { description: 'Signed out' } },
    problems: ['csrf-token-invalid'],
  },
  async (_deps, { req }) => {
    await signOut(req);
    return { headers: { 'Clear-Site-Data': '"cache"' } };
  },
);

const meRoute = defineRoute(
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    tag,
    responses: { 200: { description: 'The officer', schema: me } },
  },
  async (deps, { req }) => {
    const csrf = isBearer(req) ? {} : { csrfToken: csrfTokenOf(req) };
    return { body: { ...meOf(deps, officerOf(req)), ...csrf } };
  },
);

const demoAccountsRoute = definePublicRoute(
  {
    method: 'get',
    path: '/api/demo-accounts',
    summary: 'The accounts to try the system with',
    tag,
    query: z.object({
      named: z.stringbool().optional().meta({ description: 'Only the few that the sign-in page lists' }),
    }),
    responses: { 200: { description: 'The named ones first', schema: z.array(demoAccount) } },
  },
  async (deps, { query }) => ({ body: await findDemoAccounts(deps, { named: query.named ?? false }) }),
);

/** Signing in and out; the demo accounts are listed in demo mode only. */
export function accountRoutes({ config }: Deps): Route[] {
  return [signInRoute, signOutRoute, meRoute, ...(config.demo ? [demoAccountsRoute] : [])];
}
