import { loadProcedures } from '../catalogue/catalogue';
import type { ProcedureEntry } from '../entry';
import { otherSlotsFor, withSlots } from './otherSlots';
import { receivingAgenciesFor, routeFor } from './routing';

const all = loadProcedures();
const known = (code: string): ProcedureEntry => {
  const entry = all.find((one) => one.code === code);
  if (!entry) throw new Error(code);
  return entry;
};

test('a department’s procedure may bring in any other department, but not itself once more', () => {
  const others = otherSlotsFor(known('2.000205'));
  expect(others['at_so_tu_phap']).toEqual({ name: 'Sở Tư pháp', agency: { is: 'fixed', id: 'so-tu-phap' } });
  expect(others).not.toHaveProperty('at_so_ldtbxh');
  expect(others).not.toHaveProperty('above_district');
});

test('a commune’s procedure may bring in the district above it, and the services of its area', () => {
  const others = otherSlotsFor(known('1.000593'));
  expect(Object.keys(others)).toEqual(
    expect.arrayContaining(['above_district', 'serving_tax', 'at_so_y_te']),
  );
});

test('what is offered is found from every agency that receives, in every procedure of the catalogue', () => {
  const shapes = new Map(all.map((entry) => [JSON.stringify([entry.receiving, entry.slots]), entry]));
  for (const entry of shapes.values()) {
    const bringing = withSlots(entry, Object.keys(otherSlotsFor(entry)));
    const [first = ''] = receivingAgenciesFor(entry);
    const route = routeFor(bringing, first);
    expect(Object.keys(route)).toEqual(expect.arrayContaining(Object.keys(bringing.slots)));
    expect(Object.values(route).every(Boolean)).toBe(true);
  }
});

test('a process brings in what its steps name, and nothing else', () => {
  const entry = known('2.000205');
  const { slots } = withSlots(entry, ['department', 'at_so_tu_phap', 'at_nobody']);
  expect(Object.keys(slots).sort()).toEqual([...Object.keys(entry.slots), 'at_so_tu_phap'].sort());
});
