import { isDeepStrictEqual } from 'node:util';
import type { CatalogueEntry } from '../catalogue/schema';
import type { Listed } from './listed';

/** One field of an entry before and after; undefined: not stated. */
export interface FieldChange {
  field: keyof CatalogueEntry;
  from: unknown;
  to: unknown;
}

const compared = ['name', 'agency', 'limit', 'fee', 'result', 'legalBasis', 'source'] as const;

/** What the list states otherwise than the catalogue. A cell left empty states nothing. */
export function changesBetween(entry: CatalogueEntry, listed: Listed): FieldChange[] {
  const changes: FieldChange[] = compared
    .filter((field) => listed[field] !== undefined && !isDeepStrictEqual(entry[field], listed[field]))
    .map((field) => ({ field, from: entry[field], to: listed[field] }));
  if (![entry.field, entry.publishedField].includes(listed.field))
    changes.push({ field: 'field', from: entry.field, to: listed.field });
  if (Boolean(entry.withdrawn) !== listed.withdrawn)
    changes.push({ field: 'withdrawn', from: entry.withdrawn, to: listed.withdrawn || undefined });
  return changes;
}

/** What the list states is no longer assumed; of a limit by case, one number of the list says nothing. */
export function changed(entry: CatalogueEntry, changes: FieldChange[]): CatalogueEntry {
  const stated = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  const known = new Set<string>(changes.filter(({ to }) => to !== null).map(({ field }) => field));
  const { assumed = [], ...rest } = { ...entry, ...stated };
  const still = assumed.filter((field) => !known.has(field));
  if (known.has('field')) delete rest.publishedField;
  if (known.has('limit')) delete rest.cases;
  if (rest.withdrawn === undefined) delete rest.withdrawn;
  return still.length > 0 ? { ...rest, assumed: still } : rest;
}
