import { loadAgencies } from '../catalogue/catalogue';
import type { ProcedureEntry, SlotRule } from '../entry';
import type { Agency } from '../types';

let loaded: Agency[] | undefined;
/** Those of the catalogue, read once. */
export const allAgencies = (): Agency[] => (loaded ??= loadAgencies());

/** Ids of the agencies where a dossier of this procedure may be submitted. */
export function receivingAgenciesFor(entry: ProcedureEntry, agencies = allAgencies()): string[] {
  const { receiving } = entry;
  if ('agency' in receiving) return [receiving.agency];
  return agencies.filter(({ kind }) => kind === receiving.kind).map(({ id }) => id);
}

/**
 * The agency of each slot for a dossier submitted there; `reception` is always one of them.
 * Throws when that agency may not receive it or no agency fits a slot.
 */
export function routeFor(
  entry: ProcedureEntry,
  receivingAgencyId: string,
  agencies = allAgencies(),
): Record<string, string> {
  if (!receivingAgenciesFor(entry, agencies).includes(receivingAgencyId)) {
    throw new Error(`${receivingAgencyId} does not receive ${entry.code}`);
  }
  const up = upwards(agencies, receivingAgencyId);
  const slots = Object.entries(entry.slots).map(([slot, { agency }]) => [
    slot,
    agencyFor(agency, up, agencies),
  ]);
  return { ...(Object.fromEntries(slots) as Record<string, string>), reception: receivingAgencyId };
}

/** The agency itself, the one above it, and so on. */
export function upwards(agencies: Agency[], id: string | null): Agency[] {
  const agency = agencies.find((each) => each.id === id);
  return agency ? [agency, ...upwards(agencies, agency.parent)] : [];
}

function agencyFor(rule: SlotRule, up: Agency[], agencies: Agency[]): string {
  const found = findAgency(rule, up, agencies);
  if (!found) throw new Error(`no agency for ${JSON.stringify(rule)}`);
  return found.id;
}

/** Undefined where no agency fits. */
export function findAgency(rule: SlotRule, up: Agency[], agencies: Agency[]): Agency | undefined {
  switch (rule.is) {
    case 'receiving':
      return up[0];
    case 'above':
      return up.slice(1).find(({ kind }) => kind === rule.kind);
    case 'fixed':
      return agencies.find(({ id }) => id === rule.id);
    case 'serving':
      return up
        .map((area) => agencies.find(({ service, parent }) => service === rule.service && parent === area.id))
        .find((agency) => agency !== undefined);
  }
}
