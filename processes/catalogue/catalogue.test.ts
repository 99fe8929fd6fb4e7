import { receivingAgenciesFor, routeFor } from '../routing/routing';
import { loadAgencies, loadCatalogue, loadProcedures } from './catalogue';
import { nationalCodeOf, ownCodeOf } from './codes';

const agencies = loadAgencies();
const entries = loadCatalogue();
const procedures = loadProcedures();
const counted = (texts: string[]) => new Set(texts).size;

describe('the agencies', () => {
  test('are the 208 of the decision, the provincial committee, and those that take part', () => {
    const count = (kind: string): number => agencies.filter((agency) => agency.kind === kind).length;
    expect([count('province'), count('department'), count('district'), count('commune')]).toEqual([1, 19, 9, 180]);
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
  test.each([
    ['province', 1286, 500, 108],
    ['district', 224, 115, 14],
    ['commune', 117, 0, 13],
  ])('has at the level %s %i procedures, %i of them placeholders, in %i fields', (level, all, kept, fields) => {
    const here = entries.filter((entry) => entry.level === level);
    const placeholders = here.filter(({ placeholder }) => placeholder);
    expect([here.length, placeholders.length, counted(here.map(({ field }) => field))]).toEqual([all, kept, fields]);
  });

  test('has every code once, a national one once at a level', () => {
    expect(counted(entries.map(({ code }) => code))).toBe(entries.length);
    expect(counted(entries.map(({ code, level }) => `${level} ${nationalCodeOf(code)}`))).toBe(entries.length);
  });

  test('names placeholders plainly, under codes that no national one looks like', () => {
    for (const { code, name, placeholder } of entries) {
      expect([name.startsWith('[Giữ chỗ] '), code.startsWith('GC-')]).toEqual([placeholder ?? false, placeholder ?? false]);
    }
  });

  test('derives codes of its own from level and name, and says that they are', () => {
    const own = entries.filter(({ code }) => code.startsWith('TN-'));
    expect(own).not.toHaveLength(0);
    for (const { code, level, name, assumed } of own) {
      expect(code).toBe(ownCodeOf(level, name));
      expect(assumed).toContain('code');
    }
  });

  test('is written in composed letters (NFC), without stray spaces', () => {
    const text = JSON.stringify(entries);
    expect(text).toBe(text.normalize('NFC'));
    expect(entries.filter(({ name }) => name !== name.trim() || /\s\s/.test(name))).toEqual([]);
  });

  test('names for each procedure of the province an agency that answers for it', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    const province = entries.filter(({ level }) => level === 'province');
    expect(province.filter(({ responsible }) => !ids.has(responsible ?? '')).map(({ code }) => code)).toEqual([]);
  });

  test('says of every way of working without a source that it is assumed', () => {
    const silent = entries.filter(({ assumed, source }) => !assumed?.includes('flow') && !/quy trình|QĐ/.test(source));
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  test('gives every step an agency, wherever a dossier is submitted', () => {
    const slots = procedures.flatMap((entry) => {
      const [place] = receivingAgenciesFor(entry, agencies);
      return Object.keys(routeFor(entry, place ?? '', agencies));
    });
    expect(slots.length).toBeGreaterThan(2 * procedures.length);
  });

  test('keeps an unknown limit unknown; the usual one of the pattern is marked', () => {
    for (const [at, { limit, cases }] of entries.entries()) {
      expect(procedures[at]?.limitAssumed).toBe(limit === null && !cases);
    }
  });
});
