import type { ProcedureEntry } from '../../processes';

/** Shares out the entries so that those likely to be alike come to the same worker, which has done it before. */
export function sharesOf(entries: ProcedureEntry[], workers: number): ProcedureEntry[][] {
  const groups = new Map<string, ProcedureEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.flow.pattern, entry.level, entry.limit]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const shares: ProcedureEntry[][] = Array.from({ length: workers }, () => []);
  for (const group of [...groups.values()].sort((one, other) => other.length - one.length)) {
    shares.sort((one, other) => one.length - other.length)[0]?.push(...group);
  }
  return shares;
}
