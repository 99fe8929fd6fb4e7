import { receivingAgenciesFor, type ProcedureEntry } from '../../processes';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { searchWordsFor } from '../models/searchWords';
import type { CatalogueCounts } from './procedureShapes';
import { matches } from './search';

/** The catalogue is held in memory and replaced as a whole by an import, so what is derived goes with it. */
const indexes = new WeakMap<ProcedureEntry[], Map<string, ProcedureEntry>>();
const words = new WeakMap<ProcedureEntry, string[]>();

export function findEntry({ procedures }: Deps, code: string): ProcedureEntry | undefined {
  const index = indexes.get(procedures) ?? new Map(procedures.map((entry) => [entry.code, entry]));
  indexes.set(procedures, index);
  return index.get(code);
}

function wordsOf(entry: ProcedureEntry): string[] {
  const known = words.get(entry) ?? searchWordsFor(entry.code, entry.name, entry.field);
  words.set(entry, known);
  return known;
}

export interface Wanted {
  level?: string | undefined;
  field?: string | undefined;
  agency?: string | undefined;
  q?: string | undefined;
}

/** Entries by level, field, agency (its published name, or the id of one that receives) and words. */
export function entriesFor({ procedures, agencies }: Deps, wanted: Wanted): ProcedureEntry[] {
  const { level, q } = wanted;
  const field = wanted.field?.normalize('NFC');
  const agency = wanted.agency?.normalize('NFC');
  return procedures.filter(
    (entry) =>
      (!level || entry.level === level) &&
      (!field || entry.field === field) &&
      (!agency || entry.agency === agency || receivingAgenciesFor(entry, agencies).includes(agency)) &&
      (!q || matches(wordsOf(entry), q)),
  );
}

/** What of them no source states: said openly wherever they are listed. */
export const countsOf = (entries: ProcedureEntry[]): CatalogueCounts => ({
  placeholders: entries.filter(({ placeholder }) => placeholder).length,
  limitsAssumed: entries.filter(({ limitAssumed }) => limitAssumed).length,
  withdrawn: entries.filter(({ withdrawn }) => withdrawn).length,
});

/** Whether a desk of this officer takes new dossiers of it. */
export function receivedBy({ agencies }: Deps, { roles }: Officer, entry: ProcedureEntry): boolean {
  const desks = roles.flatMap(({ agency, role }) => (role === 'reception' && agency ? [agency] : []));
  if (entry.withdrawn || desks.length === 0) return false;
  const receiving = receivingAgenciesFor(entry, agencies);
  return desks.some((desk) => receiving.includes(desk));
}
