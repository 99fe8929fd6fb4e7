import type { Slot } from '../entry';
import type { Level, Service } from '../types';
import type { Office } from './block';
import type { PatternContext } from './pattern';

/** The agencies of the four levels, in the order in which a dossier goes up. */
export const ladder = ['commune', 'district', 'department', 'province'] as const;
export type Rung = (typeof ladder)[number];

/** The rung of the agency that answers for a procedure of a level. */
export function rungOf(level: Level): Rung {
  return level === 'province' ? 'department' : level;
}

export const counter = 'Bộ phận Một cửa';

/** What people are called at a rung; the division is the procedure's own where it is stated. */
export function officeOf(
  rung: Rung,
  { agency = '' }: Pick<PatternContext, 'agency'>,
  division?: string,
): Office {
  const office = offices[rung];
  const isDepartment = rung !== 'department' || agency === '' || agency.startsWith('Sở');
  return { ...(isDepartment ? office : otherDepartment), ...(division && { division }) };
}

const offices: Record<Rung, Office> = {
  commune: { division: 'Công chức chuyên môn', leader: 'Lãnh đạo UBND xã', clerk: 'Văn thư' },
  district: { division: 'Phòng chuyên môn', leader: 'Lãnh đạo UBND huyện', clerk: 'Văn thư' },
  department: { division: 'Phòng chuyên môn', leader: 'Lãnh đạo Sở', clerk: 'Văn thư Sở' },
  province: { division: 'Văn phòng UBND tỉnh', leader: 'Lãnh đạo UBND tỉnh', clerk: 'Văn thư UBND tỉnh' },
};

/** Agencies of the province that are no department: management boards, the inspectorate. */
const otherDepartment: Office = {
  division: 'Phòng chuyên môn',
  leader: 'Lãnh đạo cơ quan',
  clerk: 'Văn thư cơ quan',
};

/** The lanes that every procedure has: the counter, and the agency that answers for it. */
export function ownSlots({ level, agency }: PatternContext): Record<string, Slot> {
  const rung = rungOf(level);
  const name = rung === 'department' && agency ? agency : slotNames[rung];
  return { reception: receiving(counter), [rung]: receiving(name) };
}

const slotNames: Record<Rung, string> = {
  commune: 'UBND cấp xã',
  district: 'UBND cấp huyện',
  department: 'Sở, ban, ngành',
  province: 'UBND tỉnh',
};

/** The lanes of the rungs above, up to one of them. */
export function slotsUpTo(
  top: Rung,
  context: PatternContext,
  department: { id: string; name: string },
): Record<string, Slot> {
  const above: Record<string, Slot> = {
    district: { name: slotNames.district, agency: { is: 'above', kind: 'district' } },
    department: { name: department.name, agency: { is: 'fixed', id: department.id } },
    province: { name: slotNames.province, agency: { is: 'above', kind: 'province' } },
  };
  const own = ownSlots(context);
  const higher = rungsFrom(rungOf(context.level), top).filter((rung) => !(rung in own));
  return {
    ...own,
    ...Object.fromEntries(higher.flatMap((rung) => (above[rung] ? [[rung, above[rung]]] : []))),
  };
}

export function rungsFrom(from: Rung, to: Rung): Rung[] {
  return ladder.slice(ladder.indexOf(from), ladder.indexOf(to) + 1);
}

/** The lane of an agency of another branch. */
export const serviceSlots: Record<Service, { slot: string; name: string }> = {
  police: { slot: 'police', name: 'Công an cấp xã' },
  'social-insurance': { slot: 'insurance', name: 'Cơ quan Bảo hiểm xã hội' },
  tax: { slot: 'tax', name: 'Chi cục Thuế' },
  'land-office': { slot: 'landOffice', name: 'Chi nhánh Văn phòng Đăng ký đất đai' },
};

export function servingSlots(services: readonly Service[]): Record<string, Slot> {
  return Object.fromEntries(
    services.map((service) => [
      serviceSlots[service].slot,
      { name: serviceSlots[service].name, agency: { is: 'serving', service } } as const,
    ]),
  );
}

function receiving(name: string): Slot {
  return { name, agency: { is: 'receiving' } };
}
