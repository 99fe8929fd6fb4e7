import { loadProcedures } from '../catalogue/catalogue';
import type { ProcedureEntry } from '../entry';
import { receivingAgenciesFor, routeFor } from './routing';

const procedures = loadProcedures();

function procedure(code: string): ProcedureEntry {
  const found = procedures.find((entry) => entry.code === code);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
}

describe('who takes part in a dossier', () => {
  test.each([
    ['2.000205', 1],
    ['2.000748', 9],
    ['1.009073', 180],
    ['1.010440', 180],
    ['1.000798', 9],
  ])('%s is received by %d agencies', (code, count) => {
    expect(receivingAgenciesFor(procedure(code))).toHaveLength(count);
  });

  test('a commune’s dossier goes to its own district and the department', () => {
    const commune = receivingAgenciesFor(procedure('1.010440')).find((id) => id === 'xa-05968');
    expect(routeFor(procedure('1.010440'), commune ?? '')).toEqual({
      reception: 'xa-05968',
      commune: 'xa-05968',
      district: 'huyen-phu-binh',
      department: 'so-ldtbxh',
    });
  });

  test('a birth is registered with the commune’s police and the district’s social insurance', () => {
    expect(routeFor(procedure('LT-296-VPCP'), 'xa-05431')).toMatchObject({
      police: 'cong-an-05431',
      insurance: 'bhxh-thai-nguyen',
    });
  });

  test('land goes to the land and tax offices of the district', () => {
    expect(routeFor(procedure('1.000798'), 'huyen-dai-tu')).toEqual({
      reception: 'huyen-dai-tu',
      district: 'huyen-dai-tu',
      landOffice: 'vpdkdd-dai-tu',
      tax: 'thue-dai-tu',
    });
  });

  test('every procedure finds its agencies wherever it is submitted', () => {
    for (const entry of procedures) {
      for (const agency of receivingAgenciesFor(entry)) {
        expect(Object.keys(routeFor(entry, agency)).sort()).toEqual(Object.keys(entry.slots).sort());
      }
    }
  });

  test.each(['xa-05431', 'nowhere', ''])('an agency that does not receive it is refused: "%s"', (agency) => {
    expect(() => routeFor(procedure('2.000205'), agency)).toThrow('does not receive');
  });

  test('a slot that no agency fits is an error', () => {
    const entry = procedure('2.000205');
    const slots = {
      ...entry.slots,
      police: { name: 'Công an', agency: { is: 'serving', service: 'police' } as const },
    };
    expect(() => routeFor({ ...entry, slots }, 'so-ldtbxh')).toThrow('no agency');
  });
});
