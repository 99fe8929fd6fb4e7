import type { Overlay } from '../catalogue/overlay';
import type { CatalogueEntry } from '../catalogue/schema';
import type { ImportPlan } from './planImport';

export interface Applied {
  added: number;
  changed: number;
  withdrawn: number;
  replaced: number;
}

/**
 * The overlay after a plan: running dossiers keep the version they began with, so a withdrawn entry stays, marked.
 * Throws Error for a plan with faults: a list is applied whole or not at all.
 */
export function applyImport(
  plan: ImportPlan,
  { revision = 0, entries, removed }: Overlay,
): { overlay: Overlay; applied: Applied } {
  if (!plan.applicable) throw new Error('the list has faults and cannot be applied');
  const replaced = plan.added.flatMap(({ replaces }) => replaces ?? []);
  const gone = replaced.filter(({ placeholder }) => placeholder).map(({ code }) => code);
  const withdrawn = [
    ...plan.withdrawn.map(({ entry }) => entry),
    ...replaced.filter(({ placeholder }) => !placeholder),
  ];
  const laid = new Map(entries.map((entry) => [entry.code, entry]));
  for (const { entry } of [...plan.added, ...plan.changed]) laid.set(entry.code, entry);
  for (const entry of withdrawn) laid.set(entry.code, withdrawnOf(entry));
  for (const code of gone) laid.delete(code);
  return {
    overlay: {
      revision: revision + 1,
      entries: [...laid.values()],
      removed: [...new Set([...removed, ...gone])],
    },
    applied: {
      added: plan.added.length,
      changed: plan.changed.length,
      withdrawn: new Set(withdrawn).size,
      replaced: gone.length,
    },
  };
}

const withdrawnOf = (entry: CatalogueEntry): CatalogueEntry => ({ ...entry, withdrawn: true });
