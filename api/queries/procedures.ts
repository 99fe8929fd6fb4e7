import { z } from 'zod';
import { receivingAgenciesFor, stepsOf, type ProcedureEntry } from '../../processes';
import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import type { Officer } from '../models/officer';
import { processDefinitionModel } from '../models/processDefinition';
import { searchWordsFor } from '../models/searchWords';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem } from '../problems';
import { pagingInput, skipFor } from './paging';
import type { ProcedureDetailJson, ProcedureJson, VersionJson } from './procedureShapes';
import { matches } from './search';

const optionalText = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.string().max(200).optional(),
);

export const proceduresInput = pagingInput.extend({
  level: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['province', 'district', 'commune']).optional(),
  ),
  field: optionalText,
  agency: optionalText,
  q: optionalText,
});
export type ProceduresInput = z.output<typeof proceduresInput>;

export interface Procedures {
  items: ProcedureJson[];
  total: number;
  page: number;
  size: number;
  asOf: string;
}

/** Entries of the published catalogue; `agency` is the name as published or the id of one that receives. */
export async function findProcedures(
  deps: Deps,
  officer: Officer,
  input: ProceduresInput,
): Promise<Procedures> {
  const { page, size } = input;
  mustBeAllowed(abilityFor(officer), 'read', 'Procedure');
  const found = deps.procedures.filter((entry) => fits(deps, entry, input));
  const shown = found.slice(skipFor(input), skipFor(input) + size);
  const [versions, freshness] = await Promise.all([
    latestVersions(deps, shown),
    asOf(deps.connection, 'processDefinitions'),
  ]);
  const items = shown.map((entry) => procedureJson(deps, officer, entry, versions.get(entry.code) ?? null));
  return { items, total: found.length, page, size, asOf: freshness.toISOString() };
}

/** Throws `procedure-not-found`. */
export async function getProcedure(deps: Deps, officer: Officer, code: string): Promise<ProcedureDetailJson> {
  const entry = getEntry(deps, officer, code);
  const version = (await latestVersions(deps, [entry])).get(code) ?? null;
  return {
    ...procedureJson(deps, officer, entry, version),
    legalBasis: entry.legalBasis,
    source: entry.source,
    steps: stepsJson(entry),
  };
}

function stepsJson(entry: ProcedureEntry): ProcedureDetailJson['steps'] {
  return stepsOf(entry).map(({ elementId, name, slot, role, unit, hours, waitFor, legalBasis }) => {
    const agency = entry.slots[slot]?.name ?? '';
    return { elementId, name, slot, agency, role, unit, hours, waitFor: waitFor || null, legalBasis };
  });
}

/** Deployed versions, newest first. Throws `procedure-not-found`. */
export async function findVersions(deps: Deps, officer: Officer, code: string): Promise<VersionJson[]> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const found = await processDefinitionModel(deps.connection)
    .find({ bpmnProcessId }, { version: 1, deployedAt: 1 })
    .sort({ version: -1 })
    .lean();
  return found.map(({ _id, version, deployedAt }, at) => ({
    version,
    processDefinitionKey: _id,
    deployedAt: deployedAt.toISOString(),
    current: at === 0,
  }));
}

/** The deployed diagram as it is. Throws `procedure-not-found` or `version-not-found`. */
export async function getBpmn(deps: Deps, officer: Officer, code: string, version: number): Promise<string> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const found = await processDefinitionModel(deps.connection).findOne({ bpmnProcessId, version }).lean();
  if (!found) throw problem('version-not-found', { code, version });
  return found.bpmn;
}

function getEntry(deps: Deps, officer: Officer, code: string): ProcedureEntry {
  mustBeAllowed(abilityFor(officer), 'read', 'Procedure');
  const entry = deps.procedures.find((one) => one.code === code);
  if (!entry) throw problem('procedure-not-found', { code });
  return entry;
}

const words = new WeakMap<ProcedureEntry, string[]>();

function wordsOf(entry: ProcedureEntry): string[] {
  const known = words.get(entry) ?? searchWordsFor(entry.code, entry.name, entry.field);
  words.set(entry, known);
  return known;
}

function fits(deps: Deps, entry: ProcedureEntry, { level, field, agency, q }: ProceduresInput): boolean {
  return (
    (!level || entry.level === level) &&
    (!field || entry.field === field.normalize('NFC')) &&
    (!agency || isOfAgency(deps, entry, agency.normalize('NFC'))) &&
    (!q || matches(wordsOf(entry), q))
  );
}

const isOfAgency = (deps: Deps, entry: ProcedureEntry, agency: string) =>
  entry.agency === agency || receivingAgenciesFor(entry, deps.agencies).includes(agency);

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
  const { code, name, level, field, agency, limit, fee, result, placeholder } = entry;
  const papers = entry.papers.map(({ id, name: paper, required }) => ({ id, name: paper, required }));
  const receivable = version !== null && receivesAt(deps, officer, entry);
  return { code, name, level, field, agency, limit, papers, fee, result, version, placeholder, receivable };
}

function receivesAt(deps: Deps, officer: Officer, entry: ProcedureEntry): boolean {
  const receiving = receivingAgenciesFor(entry, deps.agencies);
  return officer.roles.some(({ agency, role }) => role === 'reception' && receiving.includes(agency ?? ''));
}
