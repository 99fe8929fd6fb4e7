import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { loadAgencies } from '../../processes';
import { catalogueEntrySchema, type CatalogueEntry } from '../../processes/catalogue/schema';
import { listOfOne, planImport, wayOutOf, type ImportFinding } from '../../processes/import';
import type { Flow } from '../../processes/patterns';
import type { Deps } from '../deps';
import type { CatalogueImportDocument } from '../models/catalogueImport';
import { problem, type FieldError } from '../problems';
import { papersIn } from './papers';
import { countsOf, rowsOf } from './planList';
import { unlawfulIn } from './unlawful';

/** A procedure that is not in the catalogue yet, as an officer states it. */
export interface StatedProcedure {
  code: string;
  name: string;
  level: CatalogueEntry['level'];
  field: string;
  agency: string;
  limitAmount?: number | undefined;
  limitUnit: 'working-days' | 'calendar-days' | 'working-hours' | 'same-day';
  papers: string;
  fee: string;
  result: string;
  legalBasis: string;
  source: string;
  /** Pattern that it begins with; the usual one of its level where none is chosen. */
  pattern?: string | undefined;
}

export interface PlannedProcedure {
  entry: CatalogueEntry;
  /** As an import is kept: the rows, and what of the catalogue they were held against. */
  kept: Omit<CatalogueImportDocument, '_id' | 'plannedBy' | 'plannedAt'>;
}

/**
 * The procedure as the official list would bring it: read, matched, compiled and held against the rules in the same way.
 * Throws `invalid-input` with what is wrong at each field.
 */
export async function planProcedure(deps: Deps, stated: StatedProcedure): Promise<PlannedProcedure> {
  const state = deps.catalogue.state();
  const plan = planImport(listOfOne(textsOf(stated)), state.entries, loadAgencies(), { alone: true });
  mustBeFaultless(plan.findings);
  const [added] = plan.added;
  if (!added) throw problem('invalid-input', {}, [{ field: 'code', code: 'known-procedure' }]);
  added.entry = withMore(added.entry, stated);
  plan.findings.push(...(await unlawfulIn(plan)));
  mustBeFaultless(plan.findings);
  plan.applicable = true;
  const list = Buffer.from(JSON.stringify(stated));
  const rows = gzipSync(JSON.stringify(rowsOf(plan, state)));
  const { hash: catalogueHash, overlayHash } = state;
  const sha256 = createHash('sha256').update(list).digest('hex');
  return {
    entry: added.entry,
    kept: {
      ...{ fileName: `${added.entry.code}.json`, size: list.length, sha256, complete: false },
      ...{ catalogueHash, overlayHash, counts: countsOf(plan), applicable: true, list, rows },
    },
  };
}

const levels = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };
const units = { 'working-days': 'ngày làm việc', 'calendar-days': 'ngày', 'working-hours': 'giờ làm việc' };

/** In the words of the official list. */
function textsOf({ level, limitAmount, limitUnit, ...stated }: StatedProcedure) {
  const { code, name, field, agency, fee, result, legalBasis, source } = stated;
  const counted =
    limitAmount === undefined || limitUnit === 'same-day' ? '' : `${String(limitAmount)} ${units[limitUnit]}`;
  const limit = limitUnit === 'same-day' ? 'trong ngày' : counted;
  const basis = legalBasis
    .split(/\s*[\n;]\s*/)
    .filter(Boolean)
    .join('; ');
  return { code, name, level: levels[level], field, agency, limit, fee, result, legalBasis: basis, source };
}

/** What no list has: papers and the shape of the work. Throws `invalid-input` for a pattern that needs more. */
function withMore(entry: CatalogueEntry, { papers, pattern }: StatedProcedure): CatalogueEntry {
  const own = papersIn(papers);
  const flow = pattern === undefined ? entry.flow : ({ pattern } as Flow);
  const more = { ...entry, ...(own.length > 0 && { papers: own }), flow };
  const read = catalogueEntrySchema.safeParse(more);
  if (read.success) return read.data;
  throw problem('invalid-input', {}, [{ field: 'pattern', code: 'pattern-unfit' }]);
}

function mustBeFaultless(findings: readonly ImportFinding[]): void {
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw problem('invalid-input', {}, faults.map(errorOf));
}

/** The finding in its words, at the field that it is about. */
function errorOf({ code, column, message }: ImportFinding): FieldError {
  const out = wayOutOf(code);
  const told = { vi: `${message.vi}. ${out.vi}`, en: `${message.en}. ${out.en}` };
  const field = column === 'limit' || code === 'breaks-rule' ? 'limitAmount' : (column ?? 'name');
  return { field, code: 'as-told', params: { told } };
}
