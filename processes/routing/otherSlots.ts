import type { ProcedureEntry, Slot, SlotRule } from '../entry';
import type { Agency, Service } from '../types';
import { allAgencies, findAgency, receivingAgenciesFor, upwards } from './routing';

/** The kinds of service, as lanes are called after them. */
const services: Record<Service, string> = {
  tax: 'Cơ quan thuế',
  'land-office': 'Cơ quan đăng ký đất đai',
  'social-insurance': 'Cơ quan Bảo hiểm xã hội',
  police: 'Công an',
};

const offered = new WeakMap<Agency[], Map<string, Record<string, Slot>>>();

/**
 * Agencies of the tree that a redesign may give a step to, besides the procedure's own. The id of the slot says which
 * agency it is, so that a process needs no table of its own. Only what is found from every agency that receives the
 * procedure's dossiers: a receipt never ends for want of an agency.
 */
export function otherSlotsFor(
  entry: ProcedureEntry,
  agencies: Agency[] = allAgencies(),
): Record<string, Slot> {
  const known = offered.get(agencies) ?? new Map<string, Record<string, Slot>>();
  offered.set(agencies, known);
  const key = JSON.stringify([entry.receiving, entry.slots]);
  const found = known.get(key) ?? findSlots(entry, agencies);
  known.set(key, found);
  return found;
}

/** All agencies that a redesign may give a step to; the procedure's own come first. */
export const allSlotsFor = (entry: ProcedureEntry, agencies?: Agency[]): Record<string, Slot> => ({
  ...entry.slots,
  ...otherSlotsFor(entry, agencies),
});

/** The procedure with those of the other agencies that a process names. */
export function withSlots(entry: ProcedureEntry, named: readonly string[]): ProcedureEntry {
  const others = Object.entries(otherSlotsFor(entry)).filter(([id]) => named.includes(id));
  return { ...entry, slots: { ...entry.slots, ...Object.fromEntries(others) } };
}

function findSlots(entry: ProcedureEntry, agencies: Agency[]): Record<string, Slot> {
  const receiving = receivingAgenciesFor(entry, agencies).map((id) => upwards(agencies, id));
  const agenciesFor = (rule: SlotRule) => receiving.map((up) => findAgency(rule, up, agencies)?.id);
  const own = new Set(Object.values(entry.slots).map(({ agency }) => agenciesFor(agency).join()));
  const found = Object.entries(candidatesIn(agencies)).filter(([, { agency }]) => {
    const ids = agenciesFor(agency);
    return ids.every(Boolean) && !own.has(ids.join());
  });
  return Object.fromEntries(found);
}

function candidatesIn(agencies: Agency[]): Record<string, Slot> {
  const fixed = agencies.filter(({ kind, service }) => kind !== 'commune' && service === undefined);
  return {
    above_district: { name: 'UBND cấp huyện', agency: { is: 'above', kind: 'district' } },
    ...Object.fromEntries(
      Object.entries(services).map(([service, name]) => [
        `serving_${nameOf(service)}`,
        { name, agency: { is: 'serving', service: service as Service } },
      ]),
    ),
    ...Object.fromEntries(
      fixed.map(({ id, name }) => [`at_${nameOf(id)}`, { name, agency: { is: 'fixed', id } }]),
    ),
  };
}

/** As an expression can name it. */
const nameOf = (id: string): string => id.replaceAll('-', '_');
