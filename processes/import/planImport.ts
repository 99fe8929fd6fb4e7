import type { CatalogueEntry } from '../catalogue/schema';
import type { Agency } from '../types';
import { agencyFor, type Agencies } from './agencyFor';
import { changed, changesBetween, type FieldChange } from './compare';
import { finding, type ImportFinding } from './finding';
import type { Listed } from './listed';
import { matcherFor, type Match } from './match';
import { newEntry } from './newEntry';
import { placeholdersFor } from './placeholders';
import type { List } from './readList';

export interface Change {
  /** Row of the list; null: it is not in the list. */
  row: number | null;
  entry: CatalogueEntry;
}

/** What applying a list would do; nothing is done yet. */
export interface ImportPlan {
  /** `replaces`: the placeholder, or the entry with a code of our own, whose place it takes. */
  added: (Change & { replaces?: CatalogueEntry })[];
  changed: (Change & { changes: FieldChange[] })[];
  unchanged: Change[];
  withdrawn: Change[];
  /** Rows that cannot be used, and what else a person should know. */
  findings: ImportFinding[];
  /** False when there is an error: a list is applied whole or not at all. */
  applicable: boolean;
}

export interface PlanOptions {
  /** The list is the whole catalogue: what it does not name is withdrawn, whatever its field. */
  complete?: boolean;
  /** The list says nothing of other procedures: none is withdrawn. */
  alone?: boolean;
}

/**
 * Compares an official list with the catalogue. Of a field and level that the list names, a procedure that is missing
 * from it is withdrawn; other fields are not touched unless the list is `complete`.
 */
export function planImport(
  list: List,
  catalogue: readonly CatalogueEntry[],
  agencies: readonly Agency[],
  { complete = false, alone = false }: PlanOptions = {},
): ImportPlan {
  const context = { all: agencies, entries: catalogue };
  const findings = [...list.findings];
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    withdrawn: [],
    findings,
    applicable: false,
  };
  const match = matcherFor(catalogue);
  for (const listed of firstOfEach(list.rows, findings)) place(listed, match(listed), plan, context);
  replacePlaceholders(plan, catalogue);
  if (!alone) plan.withdrawn.push(...missing(list.rows, catalogue, plan, complete));
  plan.applicable = list.rows.length > 0 && findings.every(({ severity }) => severity !== 'error');
  return plan;
}

/** Rows without those that name a procedure a second time. */
function firstOfEach(rows: Listed[], findings: ImportFinding[]): Listed[] {
  const seen = new Map<string, number>();
  return rows.filter(({ row, code, level, name, places }) => {
    const shown = code === '' ? name : code;
    const key = `${level} ${shown.toLowerCase()}`;
    const other = seen.get(key);
    if (other === undefined) return seen.set(key, row);
    const at = code === '' ? places.name : places.code;
    const place = { row, ...(at !== undefined && { column: at }) };
    findings.push(finding('duplicate-code', place, { code: shown, other: String(other) }));
    return false;
  });
}

function place(listed: Listed, match: Match, plan: ImportPlan, context: Agencies): void {
  if (match.entry) placeKnown(listed, match.entry, plan, context);
  else if (!listed.withdrawn) placeNew(listed, match, plan, context);
}

function placeKnown(listed: Listed, entry: CatalogueEntry, plan: ImportPlan, context: Agencies): void {
  const { row } = listed;
  const changes = changesBetween(entry, listed);
  if (changes.length === 0) plan.unchanged.push({ row, entry });
  else if (listed.withdrawn && !entry.withdrawn) plan.withdrawn.push({ row, entry });
  else if (!changes.some(({ field }) => field === 'agency'))
    plan.changed.push({ row, entry: changed(entry, changes), changes });
  else {
    const agency = agencyFor(listed, context);
    if (agency) plan.changed.push({ row, entry: { ...changed(entry, changes), ...agency }, changes });
    else plan.findings.push(unknownAgency(listed));
  }
}

function placeNew(listed: Listed, { code, supersedes }: Match, plan: ImportPlan, context: Agencies): void {
  const agency = agencyFor(listed, context);
  if (!agency) {
    plan.findings.push(unknownAgency(listed));
    return;
  }
  const entry = newEntry(listed, agency, code, supersedes);
  plan.added.push({ row: listed.row, entry, ...(supersedes && { replaces: supersedes }) });
}

function unknownAgency({ row, agency = '', places }: Listed): ImportFinding {
  const column = places.agency;
  return finding('unknown-agency', { row, ...(column !== undefined && { column }) }, { value: agency });
}

function replacePlaceholders(plan: ImportPlan, catalogue: readonly CatalogueEntry[]): void {
  const take = placeholdersFor(catalogue);
  for (const added of plan.added) {
    const placeholder = added.replaces ?? take(added.entry);
    if (placeholder) added.replaces = placeholder;
  }
}

function missing(
  rows: Listed[],
  catalogue: readonly CatalogueEntry[],
  { added, changed: known, unchanged, withdrawn }: ImportPlan,
  complete: boolean,
): Change[] {
  const named = new Set([...known, ...unchanged, ...withdrawn].map(({ entry }) => entry.code));
  for (const { replaces } of added) if (replaces) named.add(replaces.code);
  const covered = new Set(rows.map(({ level, field }) => `${level} ${field}`));
  return catalogue
    .filter((entry) => !entry.placeholder && !entry.withdrawn && !named.has(entry.code))
    .filter(({ level, field, publishedField }) => {
      return complete || [field, publishedField].some((each) => covered.has(`${level} ${each ?? ''}`));
    })
    .map((entry) => ({ row: null, entry }));
}
