import { histories } from '../projections/histories';
import type { Fact } from '../projections/projection';
import { factsOf } from '../projections/testing/facts';
import { fold, idsOf } from './fold';

const facts = factsOf(1);
const nothing = new Map<string, null>();

describe('folding a batch', () => {
  it('marks each document with the last record in it', () => {
    const { changes, last } = fold(histories, 1, nothing, facts);
    const [document] = changes.values();
    expect(document?.folded).toEqual({ partitionId: 1, position: Number(last?.position), replay: 1 });
    expect(last).toBe(facts.at(-1));
  });

  it('skips what a document already holds', () => {
    const { changes } = fold(histories, 1, nothing, facts);
    expect(fold(histories, 1, changes, facts.slice(-20)).changes.size).toBe(0);
  });

  it('keeps what came before the record the projection throws at, and stops there', () => {
    const poisoned = facts[20];
    const throwing = {
      ...histories,
      evolve: (document: Parameters<typeof histories.evolve>[0], fact: Fact) => {
        if (fact === poisoned) throw new Error('Never seen before');
        return histories.evolve(document, fact);
      },
    };
    const folding = fold(throwing, 1, nothing, facts);
    expect(folding.failure).toEqual({ fact: poisoned, error: new Error('Never seen before') });
    expect(folding.last).toBe(facts[19]);
    expect(folding.changes).toEqual(fold(histories, 1, nothing, facts.slice(0, 20)).changes);
  });

  it('reports a record whose document cannot be told', () => {
    const lost = {
      ...histories,
      idFor: () => {
        throw new Error('No id');
      },
    };
    expect(idsOf(lost, facts)).toEqual([]);
    expect(fold(lost, 1, nothing, facts)).toMatchObject({ last: null, failure: { fact: facts[0] } });
  });
});
