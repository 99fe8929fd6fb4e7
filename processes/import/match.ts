import { codeAt, isOwnCode, nationalCodeOf, ownCodeOf } from '../catalogue/codes';
import type { CatalogueEntry } from '../catalogue/schema';
import type { Level } from '../types';
import type { Listed } from './listed';

export interface Match {
  /** The entry that the row is about. */
  entry?: CatalogueEntry;
  /** The same procedure under a code of our own, now that the list gives the national one. */
  supersedes?: CatalogueEntry;
  /** The code a new entry would have. */
  code: string;
}

const nameKey = (level: Level, name: string) => `${level} ${name.toLowerCase()}`;

/** Finds entries by code and level, and by name where the list or the catalogue has no national code. */
export function matcherFor(catalogue: readonly CatalogueEntry[]): (listed: Listed) => Match {
  const real = catalogue.filter(({ placeholder }) => !placeholder);
  const byCode = new Map(real.map((entry) => [`${entry.level} ${nationalCodeOf(entry.code)}`, entry]));
  const byName = new Map(real.map((entry) => [nameKey(entry.level, entry.name), entry]));
  const codes = new Set(catalogue.map(({ code }) => code));
  return ({ code, level, name }) => {
    const entry = byCode.get(`${level} ${code}`);
    const named = byName.get(nameKey(level, name));
    if (entry) return { entry, code: entry.code };
    if (code === '') return { ...(named && { entry: named }), code: ownCodeOf(level, name) };
    const free = codes.has(code) ? codeAt(level, code) : code;
    return named && isOwnCode(named.code) ? { supersedes: named, code: free } : { code: free };
  };
}
