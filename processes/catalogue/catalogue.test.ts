import { checkProcedure } from '../check/checkProcedure';
import { loadAgencies, loadProcedures } from './catalogue';

const agencies = loadAgencies();
const procedures = loadProcedures();

describe('the agencies', () => {
  test('are the province’s units of 2019 and the branches that take part', () => {
    const count = (kind: string): number => agencies.filter((agency) => agency.kind === kind).length;
    expect([count('province'), count('department'), count('district'), count('commune')]).toEqual([1, 20, 9, 180]);
    expect(agencies.filter(({ service }) => service === 'police')).toHaveLength(180);
  });

  test('form one tree with ids of their own', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    expect(ids.size).toBe(agencies.length);
    expect(agencies.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(['ubnd-tinh']);
    expect(agencies.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
  });

  test('say which of them are not from a decision', () => {
    expect(agencies.filter(({ kind, assumed }) => (kind === 'other') !== (assumed ?? false))).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('has a procedure at each level', () => {
    expect(new Set(procedures.map(({ level }) => level))).toEqual(new Set(['province', 'district', 'commune']));
    expect(procedures.length).toBeGreaterThanOrEqual(6);
  });

  test('has every code once', () => {
    expect(new Set(procedures.map(({ code }) => code)).size).toBe(procedures.length);
  });

  test('is written in NFC', () => {
    const text = JSON.stringify([procedures, agencies]);
    expect(text.normalize('NFC')).toBe(text);
  });

  test.each(procedures.map((entry) => [entry.code, entry] as const))('%s keeps its published limit', (_code, entry) => {
    expect(checkProcedure(entry)).toEqual([]);
  });
});
