import type { Request, RequestHandler } from 'express';
import { translatorFor, type ImportPart, type ImportPlanView, type ImportValue } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import { actions, perform } from '../actions';
import { planAgain } from '../catalogue/imports';
import { abilityFor, mustBeAllowed } from '../policy';
import { Problem } from '../problems';
import { getImportPlan, type ImportJson } from '../queries';
import { appliedView, importHref } from './catalogueImport';
import { leaveNotice } from './notices';
import { pagingFor } from './paging';
import { formKeysFor, param, show, type Site } from './site';
import { keyOf, type Body } from './taskForms';

/** Rows of each part on the page of all, and on a page of one part. */
const few = 25;
const many = 100;

const parts = ['findings', 'added', 'changed', 'withdrawn'] as const;
type Part = (typeof parts)[number];

const isLimit = (value: unknown): value is NonNullable<ImportValue['limit']> =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;

/** A value of any field in words; empty ones state nothing. */
function valueFor(req: Request, field: string, value: unknown): ImportValue {
  const t = translatorFor(languageOf(req));
  if (isLimit(value)) return { text: null, limit: value };
  if (field === 'withdrawn')
    return { text: t(value === true ? 'import.withdrawnYes' : 'import.withdrawnNo'), limit: null };
  const text = Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '';
  return { text: text === '' ? null : text, limit: null };
}

/** The rows of a part that are shown; null where the page shows another part alone. */
function partFor<Row>(req: Request, part: Part, rows: Row[], id: string): ImportPart<Row> | null {
  const alone = req.query['show'];
  const total = rows.length;
  if (parts.some((one) => one === alone)) {
    if (alone !== part) return null;
    const page = Math.max(1, Math.trunc(Number(req.query['page'])) || 1);
    const items = rows.slice((page - 1) * many, page * many);
    return { rows: items, total, more: null, paging: pagingFor(req, { total, page, size: many, items }) };
  }
  const more = total > few ? `${importHref(id)}?show=${part}` : null;
  return { rows: rows.slice(0, few), total, more, paging: null };
}

function changedRows(req: Request, { changed }: ImportJson) {
  return changed.map((row) => ({
    ...row,
    changes: row.changes.map(({ field, from, to }) => ({
      field,
      from: valueFor(req, field, from),
      to: valueFor(req, field, to),
    })),
  }));
}

function viewFor(req: Request, plan: ImportJson): Omit<ImportPlanView, 'frame'> {
  const { id, counts, added, withdrawn, findings } = plan;
  const applied = appliedView(plan);
  const { fileName, size, sha256, complete, plannedBy, plannedAt, state, applicable } = plan;
  return {
    ...{ id, fileName, size, sha256, complete, plannedBy, plannedAt, state, applicable, counts, applied },
    keys: formKeysFor(req),
    changes: counts.added + counts.changed + counts.withdrawn,
    refresh: applied && applied.state !== 'done' ? `${importHref(id)}?part=state` : null,
    findings: partFor(req, 'findings', findings, id),
    added: partFor(req, 'added', added, id),
    changed: partFor(req, 'changed', changedRows(req, plan), id),
    withdrawn: partFor(req, 'withdrawn', withdrawn, id),
    whole: parts.some((part) => part === req.query['show']) ? importHref(id) : null,
  };
}

/** What an uploaded list would change, or changed. */
export const importPlanPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const plan = await getImportPlan(site.deps, officerOf(req), param(req, 'id'), languageOf(req));
    show(site, req, res, 'import-plan', viewFor(req, plan));
  };

/** The same list against the catalogue as it is now. */
export const planImportAgain =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    mustBeAllowed(abilityFor(officer), 'import', 'Procedure');
    res.redirect(303, importHref(await planAgain(deps, officer, param(req, 'id'))));
  };

/** Carries the plan out; where the catalogue changed meanwhile, shows what the list would change now. */
export const applyImport =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const id = param(req, 'id');
    const call = { officer, params: { id }, input: {}, idempotencyKey: keyOf(req.body as Body) };
    try {
      await perform(deps, actions.applyImport, call);
      leaveNotice(req, { kind: 'success', text: 'import.done' });
      res.redirect(303, importHref(id));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'catalogue-changed') throw error;
      leaveNotice(req, { kind: 'warning', text: 'import.changedMeanwhile' });
      res.redirect(303, importHref(await planAgain(deps, officer, id)));
    }
  };
