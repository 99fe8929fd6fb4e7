import type { EngineRecord, ValueType } from '../../engine';
import type { Opening } from '../../processes';

/** A record with what was fixed when its process instance began; null for records of no dossier. */
export type Fact = EngineRecord & { opening: Opening | null };

export type FactOf<T extends ValueType> = EngineRecord<T> & { opening: Opening | null };

/**
 * Folds facts into documents. `evolve` is pure: the same facts in the same order give the same documents.
 * All facts of a document come from one partition. Raising `version` replays all records.
 */
export interface Projection<D extends { _id: string }> {
  name: string;
  version: number;
  collection: string;
  /** The document a fact touches; null where it touches none. */
  idFor(fact: Fact): string | null;
  evolve(document: D | null, fact: Fact): D | null;
}

/** What a projection does at each kind of fact, by value type and intent; other facts touch nothing. */
type Handlers<D> = {
  [T in ValueType]?: Record<string, (document: D | null, fact: FactOf<T>) => D | null>;
};

type Handler<D> = (document: D | null, fact: Fact) => D | null;

interface Parts<D extends { _id: string }> {
  name: string;
  version: number;
  id(fact: Fact): string | null;
  on: Handlers<D>;
}

/** A projection out of a table of handlers. Its collection bears its name. */
export function projectionOf<D extends { _id: string }>({ name, version, id, on }: Parts<D>): Projection<D> {
  // A handler stands under the value type it takes, which the compiler cannot follow through the look-up.
  const table = on as Record<string, Record<string, Handler<D>> | undefined>;
  const handlerFor = (fact: Fact) => table[fact.valueType]?.[fact.intent];
  return {
    name,
    version,
    collection: name,
    idFor: (fact) => (handlerFor(fact) ? id(fact) : null),
    evolve: (document, fact) => {
      const handler = handlerFor(fact);
      return handler ? handler(document, fact) : document;
    },
  };
}

export function isFactOf<T extends ValueType>(fact: Fact, valueType: T): fact is FactOf<T> {
  return fact.valueType === valueType;
}

/** `partition-position`: the id of a record, and of what it proves. */
export function recordIdFor({ partitionId, position }: Pick<Fact, 'partitionId' | 'position'>): string {
  return `${String(partitionId)}-${position}`;
}
