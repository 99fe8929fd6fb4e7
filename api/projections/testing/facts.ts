import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineRecord } from '../../../engine';
import type { Opening } from '../../../processes';
import { fold, type Folded } from '../../ingest/fold';
import { isFactOf, type Fact, type Projection } from '../projection';

/** Records captured from a real broker by `capture.ts`. */
export function loadRecords(): EngineRecord[] {
  const text = readFileSync(join(__dirname, '../fixtures/dossiers.ndjson'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EngineRecord);
}

/** The captured records with the openings of their instances. */
export function loadFacts(): Fact[] {
  const openings = new Map<string, Opening>();
  return loadRecords().map((record) => {
    const fact: Fact = { ...record, opening: null };
    if (isFactOf(fact, 'MESSAGE_START_EVENT_SUBSCRIPTION')) {
      openings.set(fact.value.processInstanceKey, fact.value.variables as unknown as Opening);
    }
    const key = 'processInstanceKey' in fact.value ? fact.value.processInstanceKey : '';
    return { ...fact, opening: openings.get(key) ?? null };
  });
}

/** Code of the captured dossiers: 1 approved, 2 refused, 3 withdrawn, 4 canceled, 5 migrated and returned. */
export const codeOf = (number: number) => `000.00.01.H55-261102-000${String(number)}`;

/** The facts of one dossier up to and with the one for which the test holds. */
export function factsOf(number: number, until: (fact: Fact) => boolean = () => false): Fact[] {
  const all = loadFacts().filter(({ opening }) => opening?.dossierCode === codeOf(number));
  const end = all.findIndex(until);
  return end < 0 ? all : all.slice(0, end + 1);
}

export const isTask = (intent: string, elementId: string) => (fact: Fact) =>
  isFactOf(fact, 'USER_TASK') && fact.intent === intent && fact.value.elementId === elementId;

/** Moves the facts from the nth on in time, as if somebody had let that many hours pass. */
export function later(facts: Fact[], from: (fact: Fact) => boolean, hours: number): Fact[] {
  const start = facts.findIndex(from);
  const shift = hours * 3_600_000;
  return facts.map((fact, at) => (at < start ? fact : { ...fact, timestamp: fact.timestamp + shift }));
}

/** The documents that facts leave, folded one by one. */
export function documentsOf<D extends { _id: string }>(projection: Projection<D>, facts: Fact[]): D[] {
  const documents = new Map<string, D>();
  for (const fact of facts) {
    const id = projection.idFor(fact);
    if (id === null) continue;
    const document = projection.evolve(documents.get(id) ?? null, fact);
    if (document) documents.set(id, document);
    else documents.delete(id);
  }
  return [...documents.values()];
}

export function documentOf<D extends { _id: string }>(
  projection: Projection<D>,
  facts: Fact[],
  id?: string,
): D {
  const documents = documentsOf(projection, facts);
  const document = id === undefined ? documents[0] : documents.find(({ _id }) => _id === id);
  if (!document) throw new Error(`No document ${id ?? ''} in ${projection.name}`);
  return document;
}

/** The documents that batches leave, each loaded, folded and written as the ingest does. */
export function foldInBatches(
  projection: Projection<{ _id: string }>,
  batches: Fact[][],
): Map<string, Folded> {
  const kept = new Map<string, Folded>();
  for (const facts of batches) {
    for (const [id, document] of fold(projection, 1, kept, facts).changes) {
      if (document) kept.set(id, document);
      else kept.delete(id);
    }
  }
  return kept;
}
