import type { Request } from 'express';
import { translatorFor, type Frame } from '../../templates';
import { csrfTokenOf, findOfficer, languageOf } from '../accounts';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { abilityFor, verdictFor } from '../policy';
import { takeNotice } from './notices';

const province = 'Tỉnh Thái Nguyên';

const officeRoles = new Set(['reception', 'specialist', 'division-head', 'leader', 'clerk']);

const hrefs = {
  start: '/',
  worklist: '/worklist',
  receive: '/receive',
  dossiers: '/dossiers',
  procedures: '/procedures',
  drafts: '/drafts',
} as const;
type Place = keyof typeof hrefs;

/** Whether an officer has one of these roles anywhere. */
const has = (officer: Officer, roles: ReadonlySet<string>): boolean =>
  officer.roles.some(({ role }) => roles.has(role));

export const worksOnTasks = (officer: Officer): boolean => has(officer, officeRoles);
export const receives = (officer: Officer): boolean => has(officer, new Set(['reception']));
export const seesDossiers = (officer: Officer): boolean => has(officer, new Set([...officeRoles, 'auditor']));
const seesDrafts = (officer: Officer): boolean => verdictFor(abilityFor(officer), 'read', 'Draft').allowed;

/** Left: only what the role has. */
function placesFor({ hasModeler }: Deps, officer: Officer): Place[] {
  return [
    'start',
    ...(worksOnTasks(officer) ? (['worklist'] as const) : []),
    ...(receives(officer) ? (['receive'] as const) : []),
    ...(seesDossiers(officer) ? (['dossiers'] as const) : []),
    'procedures',
    ...(hasModeler && seesDrafts(officer) ? (['drafts'] as const) : []),
  ];
}

const placeOf = (path: string): Place => {
  if (/^\/(worklist|user-tasks)/.test(path)) return 'worklist';
  if (/^\/(dossiers|history)/.test(path)) return 'dossiers';
  if (/^\/(drafts|modeler)/.test(path)) return 'drafts';
  if (path.startsWith('/receive')) return 'receive';
  return path.startsWith('/procedures') ? 'procedures' : 'start';
};

function rolesOf(deps: Deps, officer: Officer) {
  return officer.roles.map(({ role, agency }) => ({ role, agency: agency && agencyName(deps, agency) }));
}

/** The agency's name, or its id where nobody knows it any more. */
export const agencyName = ({ agencies }: Deps, id: string): string =>
  agencies.find((agency) => agency.id === id)?.name ?? id;

/** What surrounds the page that this request asks for. */
export function frameFor(deps: Deps, req: Request): Frame {
  const officer = findOfficer(req);
  const here = placeOf(req.path);
  const home = officer?.roles.find(({ agency }) => agency !== null)?.agency;
  return {
    path: req.method === 'GET' ? req.originalUrl : hrefs[here],
    office: home ? agencyName(deps, home) : province,
    officer: officer ? { ...officer, roles: rolesOf(deps, officer) } : null,
    nav: (officer ? placesFor(deps, officer) : []).map((key) => ({
      key,
      href: hrefs[key],
      current: key === here,
    })),
    csrf: officer ? csrfTokenOf(req) : '',
    q: here === 'dossiers' && typeof req.query['q'] === 'string' ? req.query['q'] : '',
    notice: takeNotice(req, translatorFor(languageOf(req))),
  };
}
