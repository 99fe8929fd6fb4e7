import { gzipSync } from 'node:zlib';
import { loadAgencies } from '../../processes';
import { openCatalogue, type CatalogueState } from '../../processes/catalogue/current';
import { applyImport, planImport, readList, type ImportPlan } from '../../processes/import';
import { unlawfulIn } from './unlawful';
import type { ImportCounts, PlannedImport, PlannedRows, PlanRequest } from './planned';

/**
 * What an official list would change in the catalogue as it is now. Everything that would be compiled is compiled
 * and held against the rules, so that nothing of that is a surprise afterwards. Takes seconds for a whole list.
 */
export async function planList({ content, complete, dataDir }: PlanRequest): Promise<PlannedImport> {
  const state = openCatalogue(dataDir).state();
  const plan = planImport(readList(content), state.entries, loadAgencies(), { complete });
  plan.findings.push(...(await unlawfulIn(plan)));
  plan.applicable &&= plan.findings.every(({ severity }) => severity !== 'error');
  return {
    catalogueHash: state.hash,
    overlayHash: state.overlayHash,
    counts: countsOf(plan),
    applicable: plan.applicable,
    rows: gzipSync(JSON.stringify(rowsOf(plan, state))),
  };
}

export function countsOf({ added, changed, unchanged, withdrawn, findings }: ImportPlan): ImportCounts {
  const faulty = findings.filter(({ severity }) => severity === 'error').map(({ row }) => row);
  return {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    withdrawn: withdrawn.length,
    faulty: new Set(faulty).size,
  };
}

export function rowsOf(plan: ImportPlan, { overlay }: CatalogueState): PlannedRows {
  return {
    added: plan.added.map(({ row, entry, replaces }) => {
      const { code, name, level, field, agency, limit } = entry;
      const place = replaces && { code: replaces.code, placeholder: replaces.placeholder ?? false };
      return { row, code, name, level, field, agency, limit, replaces: place ?? null };
    }),
    changed: plan.changed.map(({ row, entry: { code, name }, changes }) => ({ row, code, name, changes })),
    withdrawn: plan.withdrawn.map(({ row, entry: { code, name } }) => ({ row, code, name })),
    findings: plan.findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    overlay: plan.applicable ? applyImport(plan, overlay).overlay : null,
    deploys: [...plan.added, ...plan.changed].map(({ entry: { code } }) => code),
  };
}
