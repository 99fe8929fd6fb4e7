import type { EngineRecord } from '../../engine';
import type { Opening } from '../../processes';

/** A record with what was fixed when its process instance began; null for records of no dossier. */
export type Fact = EngineRecord & { opening: Opening | null };

/**
 * Folds facts into documents. `evolve` is pure: the same facts in the same order give the same documents.
 * Raising `version` throws the documents away and replays all records.
 */
export interface Projection<D extends { _id: string }> {
  name: string;
  version: number;
  collection: string;
  /** The document a fact touches; null where it touches none. */
  idFor(fact: Fact): string | null;
  evolve(document: D | null, fact: Fact): D | null;
}
