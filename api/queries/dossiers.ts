import { z } from 'zod';
import { actionsOnDossier, dossierCodeOf, isDossierCode } from '../actions';
import { loadDossier, targetFor } from '../actions/targets/dossier';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { caseFileModel } from '../models/caseFile';
import { dossierModel } from '../models/dossier';
import type { Officer } from '../models/officer';
import type { DossierDocument } from '../models/readModels';
import { abilityFor, filterFor } from '../policy';
import { dossierJson, papersJson } from './dossierJson';
import { pagingInput, skipFor } from './paging';
import { searchFilterFor } from './search';
import type { DossierDetailJson, DossierJson } from './shapes';

const optionalText = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.string().max(200).optional(),
);

export const dossiersInput = pagingInput.extend({
  q: optionalText,
  state: optionalText,
  procedureCode: optionalText,
  agency: optionalText,
  overdue: z.preprocess((value) => (value === '' ? undefined : value), z.stringbool().optional()),
});
export type DossiersInput = z.output<typeof dossiersInput>;

export interface Dossiers {
  items: DossierJson[];
  total: number;
  page: number;
  size: number;
  asOf: string;
}

/** Dossiers an officer may see, due first; `q` is a code, or beginnings of words of names and codes. */
export async function findDossiers(deps: Deps, officer: Officer, input: DossiersInput): Promise<Dossiers> {
  const { page, size } = input;
  const dossiers = dossierModel(deps.connection);
  const filter = filterOf(deps, officer, input);
  const [found, total, freshness] = await Promise.all([
    dossiers.find(filter).sort({ dueAt: 1 }).skip(skipFor(input)).limit(size).lean(),
    dossiers.countDocuments(filter),
    asOf(deps.connection, 'dossiers'),
  ]);
  return { items: await withCaseFiles(deps, found), total, page, size, asOf: freshness.toISOString() };
}

/** Throws the problem `dossier-not-found`. */
export async function getDossier(deps: Deps, officer: Officer, code: string): Promise<DossierDetailJson> {
  const [target, freshness] = await Promise.all([
    loadDossier(deps, officer, code),
    asOf(deps.connection, 'dossiers'),
  ]);
  const { dossier, caseFile } = target;
  const procedure = deps.procedures.find((one) => one.code === target.procedureCode);
  return {
    ...dossierJson(target, deps.now()),
    resultChannel: caseFile?.resultChannel ?? 'counter',
    case: caseFile?.opening.case ?? null,
    limit: caseFile?.opening.limit ?? null,
    papers: papersJson(procedure?.papers ?? [], caseFile),
    pauses: (dossier?.pauses ?? []).map(({ reason, startedAt, endedAt }) => ({
      reason,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    supplementedAt: dossier?.supplementedAt?.toISOString() ?? null,
    data: dossier?.data ?? {},
    actions: actionsOnDossier(officer, target),
    asOf: freshness.toISOString(),
  };
}

function filterOf(deps: Deps, officer: Officer, input: DossiersInput): Record<string, unknown> {
  const { q, state, procedureCode, agency, overdue } = input;
  return {
    ...(q && isDossierCode(q) && { _id: dossierCodeOf(q) }),
    ...(agency && { agencies: agency }),
    ...(state && { state }),
    ...(procedureCode && { procedureCode }),
    ...(overdue && { endedAt: null, state: { $ne: 'waiting' }, dueAt: { $lt: deps.now() } }),
    $and: [
      filterFor(abilityFor(officer), 'read', 'Dossier'),
      ...(q && !isDossierCode(q) ? searchFilterFor(q) : []),
    ],
  };
}

async function withCaseFiles(deps: Deps, dossiers: DossierDocument[]): Promise<DossierJson[]> {
  const codes = dossiers.map(({ _id }) => _id);
  const caseFiles = await caseFileModel(deps.connection)
    .find({ _id: { $in: codes } })
    .lean();
  const byCode = new Map(caseFiles.map((caseFile) => [caseFile._id, caseFile]));
  const now = deps.now();
  return dossiers.flatMap((dossier) => {
    const target = targetFor(dossier._id, dossier, byCode.get(dossier._id) ?? null);
    return target ? [dossierJson(target, now)] : [];
  });
}
