import type { Fact, Projection } from '../projections/projection';

/** A document as it is kept: with the last record folded into it, so that none is folded twice. */
export type Folded<D extends { _id: string } = { _id: string }> = D & { folded: Mark };

interface Mark {
  partitionId: number;
  position: number;
  /** Number of the replay it was made in; documents of earlier ones count as absent. */
  replay: number;
}

export interface Folding {
  /** Every document that changed, as it is now; null where it is gone. */
  changes: Map<string, Folded | null>;
  /** Of the last fact folded; null where the first one failed. */
  last: Fact | null;
  failure: { fact: Fact; error: Error } | null;
}

/**
 * Folds facts, in order, into the documents they touch; pure. Facts that a document already holds are skipped:
 * after a crash they come again. Stops at the first fact the projection throws at.
 */
export function fold(
  projection: Projection<{ _id: string }>,
  replay: number,
  documents: ReadonlyMap<string, Folded | null>,
  facts: Fact[],
): Folding {
  const folding: Folding = { changes: new Map(), last: null, failure: null };
  const current = (id: string) => (folding.changes.has(id) ? folding.changes : documents).get(id) ?? null;
  for (const fact of facts) {
    try {
      const id = projection.idFor(fact);
      if (id !== null) foldOne(projection, replay, id, current(id), fact, folding.changes);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      return { ...folding, failure: { fact, error } };
    }
    folding.last = fact;
  }
  return folding;
}

/** The documents that facts touch; one whose id cannot be told is met again, and reported, by `fold`. */
export function idsOf({ idFor }: Pick<Projection<{ _id: string }>, 'idFor'>, facts: Fact[]): string[] {
  const ids = new Set<string>();
  for (const fact of facts) {
    try {
      const id = idFor(fact);
      if (id !== null) ids.add(id);
    } catch {
      break;
    }
  }
  return [...ids];
}

function foldOne(
  projection: Projection<{ _id: string }>,
  replay: number,
  id: string,
  before: Folded | null,
  fact: Fact,
  changes: Folding['changes'],
): void {
  const position = Number(fact.position);
  if (before && before.folded.position >= position) return;
  const after = projection.evolve(before, fact);
  if (after === before) return;
  changes.set(id, after && { ...after, folded: { partitionId: fact.partitionId, position, replay } });
}
