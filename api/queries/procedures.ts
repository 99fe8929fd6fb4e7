import { z } from 'zod';
import type { ProcedureEntry } from '../../processes';
import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import type { Deps } from '../deps';
import { withTermsInForce } from '../drafts/termsInForce';
import { asOf } from '../ingest/freshness';
import type { Officer } from '../models/officer';
import { processDefinitionModel } from '../models/processDefinition';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem } from '../problems';
import { countsOf, entriesFor, findEntry, receivedBy } from './catalogue';
import { pagingInput, skipFor } from './paging';
import type { CatalogueCounts, ProcedureDetailJson, ProcedureJson } from './procedureShapes';
import { stepsInForce } from './stepsInForce';

const blankIsNothing = (value: unknown) => (value === '' ? undefined : value);
const optionalText = z.preprocess(blankIsNothing, z.string().max(200).optional());

export const proceduresInput = pagingInput.extend({
  level: z.preprocess(blankIsNothing, z.enum(['province', 'district', 'commune']).optional()),
  field: optionalText,
  agency: optionalText,
  q: optionalText,
  /** Only those that a desk of the officer who asks receives. */
  receivedHere: z.preprocess(blankIsNothing, z.stringbool().optional()),
});
export type ProceduresInput = z.output<typeof proceduresInput>;

export interface Procedures {
  items: ProcedureJson[];
  total: number;
  counts: CatalogueCounts;
  page: number;
  size: number;
  asOf: string;
}

/** Entries of the catalogue. Only those of the page shown are looked up in the store. */
export async function findProcedures(
  deps: Deps,
  officer: Officer,
  input: ProceduresInput,
): Promise<Procedures> {
  const { page, size } = input;
  mustBeAllowed(abilityFor(officer), 'read', 'Procedure');
  const fitting = entriesFor(deps, input);
  const found = input.receivedHere ? fitting.filter((entry) => receivedBy(deps, officer, entry)) : fitting;
  const shown = found.slice(skipFor(input), skipFor(input) + size);
  const [versions, freshness] = await Promise.all([
    latestVersions(deps, shown),
    asOf(deps.connection, 'processDefinitions'),
  ]);
  const items = shown.map((entry) => procedureJson(deps, officer, entry, versions.get(entry.code) ?? null));
  return { items, total: found.length, counts: countsOf(found), page, size, asOf: freshness.toISOString() };
}

/** The fields of the catalogue, or of what this officer's desk receives of it. */
export function findFields(deps: Deps, officer: Officer | null): string[] {
  const entries = deps.procedures.filter((entry) => officer === null || receivedBy(deps, officer, entry));
  return [...new Set(entries.map(({ field }) => field))];
}

/** Throws `procedure-not-found`. */
export async function getProcedure(deps: Deps, officer: Officer, code: string): Promise<ProcedureDetailJson> {
  const entry = await withTermsInForce(deps.connection, getEntry(deps, officer, code));
  const version = (await latestVersions(deps, [entry])).get(code) ?? null;
  return {
    ...procedureJson(deps, officer, entry, version),
    legalBasis: entry.legalBasis,
    source: entry.source,
    assumed: entry.assumed ?? [],
    steps: await stepsInForce(deps, entry),
  };
}

/** Throws `procedure-not-found`. */
export function getEntry(deps: Deps, officer: Officer, code: string): ProcedureEntry {
  mustBeAllowed(abilityFor(officer), 'read', 'Procedure');
  const entry = findEntry(deps, code);
  if (!entry) throw problem('procedure-not-found', { code });
  return entry;
}

async function latestVersions(deps: Deps, entries: ProcedureEntry[]): Promise<Map<string, number>> {
  const codes = new Map(entries.map(({ code }) => [bpmnProcessIdFor(code), code]));
  const found = await processDefinitionModel(deps.connection)
    .find({ bpmnProcessId: { $in: [...codes.keys()] } }, { bpmnProcessId: 1, version: 1 })
    .sort({ version: 1 })
    .lean();
  return new Map(found.map(({ bpmnProcessId, version }) => [codes.get(bpmnProcessId) ?? '', version]));
}

function procedureJson(
  deps: Deps,
  officer: Officer,
  entry: ProcedureEntry,
  version: number | null,
): ProcedureJson {
  const { code, name, level, field, agency, limit, limitAssumed, fee, result, placeholder } = entry;
  return {
    ...{ code, name, level, field, agency, limit, limitAssumed, fee, result, placeholder, version },
    cases: (entry.cases ?? []).map(({ id, name: title, limit: own }) => ({ id, name: title, limit: own })),
    papers: entry.papers.map(({ id, name: paper, required }) => ({ id, name: paper, required })),
    withdrawn: entry.withdrawn ?? false,
    receivable: version !== null && receivedBy(deps, officer, entry),
  };
}
