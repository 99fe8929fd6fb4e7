import { hoursOfLimit } from '../calendar/hoursOfLimit';
import type { ProcedureEntry } from '../entry';
import { defaultsFor } from '../patterns';
import type { Agency } from '../types';
import type { CatalogueEntry } from './schema';

/**
 * An entry with all that its level, agency and pattern imply. What no source states is named in `assumed`.
 * Throws Error when the agency that answers for it is not one of `agencies`.
 */
export function resolveEntry(entry: CatalogueEntry, agencies: ReadonlyMap<string, Agency>): ProcedureEntry {
  const defaults = defaultsFor(entry.flow, contextOf(entry, agencies));
  const limitWhen = entry.limitWhen ?? defaults.limitWhen;
  // Spread first and alone: a second spread into the same object makes loading the catalogue several times slower.
  const resolved: ProcedureEntry = {
    ...entry,
    limit: defaults.limit,
    limitAssumed: defaults.limitAssumed,
    receiving: entry.receiving ?? defaults.receiving,
    slots: { ...defaults.slots, ...entry.slots },
    afterSupplement: entry.afterSupplement ?? defaults.afterSupplement,
    supplementWithin: entry.supplementWithin ?? defaults.supplementWithin,
    papers: entry.papers ?? defaults.papers,
    legalBasis: entry.legalBasis ?? [],
    placeholder: entry.placeholder ?? false,
    assumed: assumedIn(entry),
  };
  if (limitWhen) resolved.limitWhen = limitWhen;
  return resolved;
}

/** A limit by case is the longest one until the case is known. */
function contextOf(entry: CatalogueEntry, agencies: ReadonlyMap<string, Agency>) {
  const { level, cases, responsible } = entry;
  return {
    level,
    agency: agencyNameOf(entry, agencies),
    limit: entry.limit ?? longestOf(cases),
    ...(cases && { cases }),
    ...(responsible !== undefined && { responsible }),
  };
}

function longestOf(cases: CatalogueEntry['cases'] = []) {
  return cases.map(({ limit }) => limit).sort((a, b) => hoursOfLimit(b) - hoursOfLimit(a))[0] ?? null;
}

/** The published text may name several agencies of other provinces; lanes bear the name of the one that acts. */
function agencyNameOf({ code, agency, responsible }: CatalogueEntry, agencies: ReadonlyMap<string, Agency>): string {
  if (responsible === undefined) return agency;
  const found = agencies.get(responsible);
  if (!found) throw new Error(`${code}: unknown agency ${responsible}`);
  return found.name;
}

function assumedIn({ assumed = [], papers, legalBasis, limit, cases }: CatalogueEntry): string[] {
  const missing = [
    ...(papers ? [] : ['papers']),
    ...(legalBasis ? [] : ['legalBasis']),
    ...(limit ?? cases ? [] : ['limit']),
  ];
  return [...new Set([...assumed, ...missing])];
}
