import type { Agency } from '../../../processes';
import { codePrefixFor, dossierCodeFor, dossierCodeOf, isDossierCode } from './dossierCodes';

const agency = (id: string, kind: Agency['kind'], parent: string | null): Agency => ({
  id,
  name: id,
  kind,
  parent,
});
const agencies = [
  agency('tinh', 'province', null),
  agency('so-tu-phap', 'department', 'tinh'),
  agency('huyen-dai-tu', 'district', 'tinh'),
  agency('xa-la-bang', 'commune', 'huyen-dai-tu'),
  agency('xa-phu-xuyen', 'commune', 'huyen-dai-tu'),
];
const prefixOf = (id: string) => {
  const found = agencies.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return codePrefixFor(found, agencies);
};

describe('the code of a dossier', () => {
  test('a department and a district stand at the second level', () => {
    expect(prefixOf('so-tu-phap')).toBe('000.00.01.H55');
    expect(prefixOf('huyen-dai-tu')).toBe('000.00.02.H55');
  });

  test('a commune stands below its district', () => {
    expect(prefixOf('xa-phu-xuyen')).toBe('000.02.02.H55');
  });

  test('no two agencies share a prefix', () => {
    const prefixes = agencies.slice(1).map(({ id }) => prefixOf(id));
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test("the day is the office's, not UTC's", () => {
    expect(dossierCodeFor('000.00.01.H55', new Date('2026-11-23T18:30:00Z'), 7)).toBe(
      '000.00.01.H55-261124-0007',
    );
  });

  test('the ten-thousandth dossier of a day is refused rather than given a second meaning', () => {
    expect(() => dossierCodeFor('000.00.01.H55', new Date(0), 10_000)).toThrow(RangeError);
  });

  test.each(['000.00.53.H48-220921-0099', 'H21.65-220914-0011', ' h55.02.13-260101-0001 '])(
    '%s is a code',
    (code) => {
      expect(isDossierCode(code)).toBe(true);
    },
  );

  test('the short form finds the same dossier as the long one', () => {
    expect(dossierCodeOf('h55.02.13-261124-0007')).toBe('000.13.02.H55-261124-0007');
    expect(dossierCodeOf('H55.02-261124-0007')).toBe('000.00.02.H55-261124-0007');
  });

  test.each(['', 'H55', '000.00.53.H48-220921-99', "x' || 1"])('%s is none', (text) => {
    expect(isDossierCode(text)).toBe(false);
  });
});
