import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { WorklistView } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import {
  findWorklist,
  worklistCounts,
  worklistInput,
  type WorklistCountsJson,
  type WorklistInput,
} from '../queries';
import { parseInput } from '../problems/parseInput';
import { frameFor } from './frame';
import { hrefWith, pagingFor } from './paging';
import { formKeysFor, show, wordsFor, type Site } from './site';
import { rowsFor } from './worklistRows';

const scopes = ['mine', 'claimable', 'team'] as const;
const chips = ['all', 'overdue', 'today', 'week'] as const;

type Data = Omit<WorklistView, 'frame'>;

function tabsFor(req: Request, input: WorklistInput, counts: WorklistCountsJson): Data['tabs'] {
  return scopes.map((scope) => ({
    scope,
    href: hrefWith(req, { scope, page: null }),
    current: scope === input.scope,
    count: scope === 'team' ? null : counts[scope],
  }));
}

const chipsFor = (req: Request, { due }: WorklistInput): Data['chips'] =>
  chips.map((key) => ({
    key,
    href: hrefWith(req, { due: key === 'all' ? null : key, page: null }),
    on: key === (due ?? 'all'),
  }));

function emptyFor(req: Request, { scope, due, q }: WorklistInput, counts: WorklistCountsJson): Data['empty'] {
  const why = due !== undefined || q ? 'filtered' : scope;
  const claimable = scope === 'mine' && counts.claimable > 0 ? '/worklist?scope=claimable' : null;
  return { text: wordsFor(req)(`worklist.empty.${why}`), claimable };
}

/** Nobody who has nothing in hand wants to look at an empty list first. */
const firstScopeFor = ({ mine, claimable }: WorklistCountsJson) =>
  mine === 0 && claimable > 0 ? 'claimable' : 'mine';

async function dataFor({ deps }: Site, req: Request): Promise<Data> {
  const officer = officerOf(req);
  const counts = await worklistCounts(deps, officer);
  const input = parseInput(worklistInput, { scope: firstScopeFor(counts), ...req.query });
  const list = await findWorklist(deps, officer, input);
  return {
    scope: input.scope,
    tabs: tabsFor(req, input, counts),
    chips: chipsFor(req, input),
    q: input.q ?? '',
    due: input.due ?? '',
    rows: await rowsFor(deps, officer, list.items),
    paging: pagingFor(req, list),
    asOf: list.asOf,
    refresh: `${hrefWith(req, { scope: input.scope })}&part=list`,
    keys: formKeysFor(req),
    empty: emptyFor(req, input, counts),
  };
}

/** The list alone, for the page that refreshes itself: 304 while nothing but the clock has changed. */
async function showList(site: Site, ...[req, res]: Parameters<RequestHandler>): Promise<void> {
  const data = await dataFor(site, req);
  const render = (asOf: WorklistView['asOf']) =>
    site.renderer.render(
      'worklist-rows',
      { ...data, asOf, frame: frameFor(site.deps, req) },
      languageOf(req),
    );
  const tag = createHash('sha256')
    .update(render(new Date(0)))
    .digest('base64url')
    .slice(0, 22);
  res.set({ ETag: `"${tag}"`, 'X-As-Of': clockOf(data.asOf) });
  if (req.get('if-none-match') === `"${tag}"`) res.status(304).end();
  else res.type('html').send(render(data.asOf));
}

const clockOf = (at: WorklistView['asOf']) =>
  new Date(at).toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false });

export const worklistPage =
  (site: Site): RequestHandler =>
  async (req, res, next) => {
    if (req.query['part'] === 'list') await showList(site, req, res, next);
    else show(site, req, res, 'worklist', await dataFor(site, req));
  };
