import type { CatalogueEntry } from '../catalogue/schema';

type Kind = Pick<CatalogueEntry, 'level' | 'field'>;

/** Hands out placeholders, each once: of the same level and field first, then of the level. */
export function placeholdersFor(
  catalogue: readonly CatalogueEntry[],
): (entry: Kind) => CatalogueEntry | undefined {
  const left = new Set(catalogue.filter(({ placeholder }) => placeholder));
  return ({ level, field }) => {
    const ofLevel = [...left].filter((each) => each.level === level);
    const taken = ofLevel.find((each) => each.field === field) ?? ofLevel.at(-1);
    if (taken) left.delete(taken);
    return taken;
  };
}
