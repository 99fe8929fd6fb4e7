import { wayOutOf, type ImportFinding } from '../../processes/import';
import { findChange, getImport, getRows, type ImportHead } from '../catalogue/imports';
import type { Deps } from '../deps';
import { redesignedCodes } from '../drafts/release';
import { catalogueChangeModel, type CatalogueChangeDocument } from '../models/catalogueChange';
import { catalogueImportModel } from '../models/catalogueImport';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import type { Language } from '../problems';
import type { ImportHeadJson, ImportJson } from './importShapes';

const recent = 20;

/** The lists applied last, newest first. */
export async function findAppliedImports(deps: Deps, officer: Officer): Promise<ImportHeadJson[]> {
  mustBeAllowed(abilityFor(officer), 'import', 'Procedure');
  const changes = await catalogueChangeModel(deps.connection)
    .find()
    .sort({ appliedAt: -1 })
    .limit(recent)
    .lean();
  const heads = await catalogueImportModel(deps.connection)
    .find({ _id: { $in: changes.map(({ importId }) => importId) } }, { list: 0, rows: 0 })
    .lean<ImportHead[]>();
  const byId = new Map(heads.map((head) => [head._id, head]));
  return changes.flatMap((change) => {
    const head = byId.get(change.importId);
    return head ? [headJson(deps, head, change)] : [];
  });
}

/** How far an import is, without its rows. Throws `import-not-found`. */
export async function getImportHead(deps: Deps, officer: Officer, id: string): Promise<ImportHeadJson> {
  mustBeAllowed(abilityFor(officer), 'import', 'Procedure');
  const head = await getImport(deps, id);
  return headJson(deps, head, await findChange(deps, head));
}

/** An import with all that it changes. Throws `import-not-found`. */
export async function getImportPlan(
  deps: Deps,
  officer: Officer,
  id: string,
  language: Language,
): Promise<ImportJson> {
  const [head, rows, redesigned] = await Promise.all([
    getImportHead(deps, officer, id),
    getRows(deps, id),
    redesignedCodes(deps.connection),
  ]);
  const { added, changed, withdrawn, findings } = rows;
  return {
    ...head,
    added,
    changed: changed.map((row) => ({ ...row, redesigned: redesigned.includes(row.code) })),
    withdrawn,
    findings: findings.map((finding) => findingJson(finding, language)),
  };
}

function headJson(deps: Deps, head: ImportHead, change: CatalogueChangeDocument | null): ImportHeadJson {
  const { _id, fileName, size, sha256, complete, counts, applicable, plannedBy, plannedAt } = head;
  const isCurrent = head.catalogueHash === deps.catalogue.state().hash;
  return {
    ...{ id: _id, fileName, size, sha256, complete, counts, applicable, plannedBy },
    plannedAt: plannedAt.toISOString(),
    state: change ? 'applied' : isCurrent ? 'planned' : 'outdated',
    applied: change && appliedJson(change),
  };
}

function appliedJson({ appliedBy, appliedAt, deployment }: CatalogueChangeDocument) {
  const { codes, done, doneAt, error } = deployment;
  const state: 'running' | 'done' | 'failing' = doneAt ? 'done' : error ? 'failing' : 'running';
  return {
    by: appliedBy,
    at: appliedAt.toISOString(),
    deployment: { total: codes.length, done, state },
  };
}

function findingJson({ code, severity, row, column, message }: ImportFinding, language: Language) {
  return {
    ...{ code, severity, row, column },
    message: message[language],
    wayOut: wayOutOf(code)[language],
  };
}
