import type { Request, RequestHandler, Response } from 'express';
import type { StartView } from '../../templates';
import { findOfficer, officerOf } from '../accounts';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { findDossiers, findProcedures, findWorklist, worklistCounts } from '../queries';
import { receives, seesDossiers, worksOnTasks } from './frame';
import { show, wordsFor, type Site } from './site';
import { showSignIn } from './signIn';
import { rowsFor } from './worklistRows';

type Data = Omit<StartView, 'frame' | 'at' | 'emptyHint'>;
type Number = StartView['numbers'][number];

const first = 5;

const number = (key: string, href: string, count: number, state: Number['state'] = 'plain'): Number => ({
  key,
  href,
  count,
  state: count > 0 ? state : 'plain',
});

/** What is due, for those who work on tasks; one number each, which opens its list. */
async function forWork(deps: Deps, officer: Officer): Promise<Data> {
  const [counts, list] = await Promise.all([
    worklistCounts(deps, officer),
    findWorklist(deps, officer, { scope: 'mine', page: 1, size: first }),
  ]);
  const claimable = await findWorklist(deps, officer, { scope: 'claimable', page: 1, size: first });
  return {
    asOf: counts.asOf,
    numbers: [
      number('overdue', '/worklist?due=overdue', counts.overdue, 'overdue'),
      number('today', '/worklist?due=today', counts.dueToday, 'soon'),
      number('mine', '/worklist', counts.mine),
      number('claimable', '/worklist?scope=claimable', counts.claimable),
    ],
    first: await rowsFor(deps, officer, [...list.items, ...claimable.items].slice(0, first)),
    actions: [
      ...(receives(officer) ? [{ key: 'receive', href: '/receive' }] : []),
      { key: 'worklist', href: '/worklist' },
      { key: 'dossiers', href: '/dossiers' },
    ],
  };
}

/** For those who look on: auditors see dossiers, the others the procedures. */
async function forReading(deps: Deps, officer: Officer): Promise<Data> {
  const one = { page: 1, size: 1 };
  const procedures = await findProcedures(deps, officer, one);
  const looks = seesDossiers(officer);
  const [running, overdue] = await Promise.all([
    findDossiers(deps, officer, { ...one, state: 'in-progress' }),
    findDossiers(deps, officer, { ...one, overdue: true }),
  ]);
  const dossiers = [
    number('dossiersOverdue', '/dossiers?overdue=true', overdue.total, 'overdue'),
    number('dossiers', '/dossiers?state=in-progress', running.total),
  ];
  return {
    asOf: running.asOf,
    numbers: [...(looks ? dossiers : []), number('procedures', '/procedures', procedures.total)],
    first: [],
    actions: [
      ...(looks ? [{ key: 'dossiers', href: '/dossiers' }] : []),
      { key: 'procedures', href: '/procedures' },
    ],
  };
}

/** The start page of the officer's roles. */
async function showStart(site: Site, req: Request, res: Response): Promise<void> {
  const officer = officerOf(req);
  const works = worksOnTasks(officer);
  const data = await (works ? forWork : forReading)(site.deps, officer);
  const emptyHint = works ? wordsFor(req)('start.empty') : null;
  show(site, req, res, 'start', { ...data, emptyHint, at: site.deps.now() });
}

/** The start page; for one who has not signed in yet, the way in. */
export const startPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const username = typeof req.query['as'] === 'string' ? req.query['as'] : '';
    if (findOfficer(req)) await showStart(site, req, res);
    else await showSignIn(site, req, res, { username, next: '/', errors: [], resume: undefined });
  };
