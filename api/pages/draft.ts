import type { Request, RequestHandler, Response } from 'express';
import type { DraftStep, DraftView } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { abilityFor, verdictFor } from '../policy';
import { findVersions, getDraftCheck, getDraftJson, type CheckJson, type DraftJson } from '../queries';
import { comparisonPart } from './comparison';
import { draftRow } from './drafts';
import { formKeysFor, param, show, type Site } from './site';

/** What was typed, and what is wrong with it. */
export type Wrong = Pick<DraftView, 'note' | 'noteError' | 'errors'>;
const nothingWrong: Wrong = { note: '', noteError: null, errors: [] };

const steps: readonly DraftStep[] = ['edit', 'remove', 'submit', 'approve', 'reject', 'release'];

function mayDo({ hasModeler }: Deps, { actions }: DraftJson): DraftView['may'] {
  const may = Object.fromEntries(steps.map((step) => [step, actions.includes(step)])) as DraftView['may'];
  return { ...may, edit: may.edit && hasModeler };
}

/** It lies before another officer than this one, who could review others' work. */
const othersReview = (officer: Officer, { state, actions }: DraftJson): boolean =>
  (state === 'submitted' || state === 'approved') &&
  !actions.includes('reject') &&
  verdictFor(abilityFor(officer), 'redesign', 'Procedure').allowed;

/** More than anybody reads; how many errors there are is told all the same. */
const mostFindings = 100;

function checkView({ errors, longestPathHours, limitHours, findings }: CheckJson): DraftView['check'] {
  const inOrder = [...findings].sort((one, other) => one.severity.localeCompare(other.severity));
  return {
    ...{ errors, longestPathHours, limitHours },
    findings: inOrder.slice(0, mostFindings).map(({ severity, text, elementName }) => ({
      severity,
      text,
      element: elementName || null,
    })),
  };
}

export async function showDraft(
  site: Site,
  req: Request,
  res: Response,
  wrong = nothingWrong,
): Promise<void> {
  const { deps } = site;
  const officer = officerOf(req);
  const draft = await getDraftJson(deps, officer, param(req, 'id'));
  const { id, code, baseVersion, state } = draft;
  const compared = { code, before: String(baseVersion), after: id };
  const [check, versions, comparison] = await Promise.all([
    state === 'released' ? null : getDraftCheck(deps, officer, id, languageOf(req)),
    findVersions(deps, officer, code),
    comparisonPart(site, req, compared),
  ]);
  const inForce = versions.find(({ current }) => current);
  const { submittedAt, reviewedAt, reviewedByName, note } = draft;
  const { releasedAt, releasedByName, releasedVersion } = draft;
  show(site, req, res, 'draft', {
    keys: formKeysFor(req),
    draft: {
      ...draftRow(draft),
      revision: draft.revision,
      ...{ submittedAt, reviewedAt, reviewedByName, note, releasedAt, releasedByName, releasedVersion },
    },
    may: mayDo(deps, draft),
    othersReview: othersReview(officer, draft),
    outdatedBy: state !== 'released' && inForce && inForce.version !== baseVersion ? inForce.version : null,
    running: inForce?.dossiers.running ?? 0,
    check: check && checkView(check),
    comparison,
    script: comparison.data ? 'comparison.js' : false,
    sheet: comparison.data ? 'comparison.css' : false,
    ...wrong,
  });
}

/** A redesign beside the process in force, what the rules say of it, and what may be done with it. */
export const draftPage =
  (site: Site): RequestHandler =>
  (req, res) =>
    showDraft(site, req, res);
