import agencies from '../catalogue/agencies.json';
import type { ProcedureEntry } from '../entry';
import { serviceSlots } from '../patterns/agencies';
import type { Agency, Service } from '../types';
import type { DecisionTable, Line } from './table';

const services: Service[] = ['police', 'social-insurance', 'tax', 'land-office'];

/**
 * Which tax office, land office, insurance and police work for the district of the receiving office. One table for
 * all procedures, so that a district that changes its partners is changed in one place.
 */
export function partnersByOffice({ slots }: ProcedureEntry): DecisionTable | undefined {
  const serves = Object.values(slots).some(({ agency }) => agency.is === 'serving');
  return serves ? (partners ??= partnersTable(agencies as Agency[])) : undefined;
}

let partners: DecisionTable | undefined;

function partnersTable(all: Agency[]): DecisionTable {
  const byId = new Map(all.map((agency) => [agency.id, agency]));
  const serving = new Map(all.map(({ id, service, parent }) => [`${service} ${parent}`, id]));
  const find = (service: Service, area: string | null): string | null => {
    if (area === null) return null;
    return serving.get(`${service} ${area}`) ?? find(service, byId.get(area)?.parent ?? null);
  };
  const offices = all.filter(({ service }) => service === undefined);
  const lines = offices.map(({ id }): Line => ({
    when: [id],
    then: services.map((service) => find(service, id)),
  }));
  return {
    id: 'co-quan-phoi-hop',
    name: 'Cơ quan phối hợp theo địa bàn nơi tiếp nhận',
    task: 'Xác định cơ quan phối hợp theo địa bàn',
    result: 'partners',
    inputs: [{ expression: 'agencies.reception', label: 'Nơi tiếp nhận', type: 'string' }],
    outputs: services.map((service) => {
      const { slot, name } = serviceSlots[service];
      return { expression: slot, label: name, type: 'string' };
    }),
    lines,
  };
}
