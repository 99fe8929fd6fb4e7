import Holidays, { type HolidaysTypes } from 'date-holidays';
import { DateTime } from 'luxon';

/** What was decided for one year, on top of what the law lets one compute. */
export interface OfficialYear {
  /** Days off in place of the computed ones. */
  holidays: Partial<Record<HolidayName, string[]>>;
  /** A working day off, worked on another day. */
  swaps: { off: string; worked: string }[];
}

export type HolidayName = 'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national-day';

const newYear = 'vietnamese 1-0-1';
const hungKings = 'vietnamese 3-0-10';
// Only the two lunar days: computing the country's whole list takes half a second a year.
const lunarDays = new Holidays();
lunarDays.setHoliday(newYear, 'Tết Nguyên đán');
lunarDays.setHoliday(hungKings, 'Giỗ Tổ Hùng Vương');

/** The holidays of Labour Code 2019, article 112, as ISO days: official ones where decided, else computed. */
export function holidaysOf(year: number, official: OfficialYear | undefined): string[] {
  const dates = lunarDays.getHolidays(year);
  const computed: Record<HolidayName, string[]> = {
    'new-year': [`${year}-01-01`],
    tet: tetAround(dayOfRule(dates, newYear)),
    'hung-kings': [dayOfRule(dates, hungKings)],
    reunification: [`${year}-04-30`],
    labour: [`${year}-05-01`],
    'national-day': nationalDayOf(year),
  };
  return Object.values({ ...computed, ...official?.holidays }).flat();
}

/** The last day of the old lunar year and four of the new: what is chosen in most years. */
function tetAround(firstDay: string): string[] {
  const first = DateTime.fromISO(firstDay, { zone: 'utc' });
  return [-1, 0, 1, 2, 3].map((offset) => isoDay(first.plus({ days: offset })));
}

/** 2 September and the neighbour that lies towards the nearer weekend. */
function nationalDayOf(year: number): string[] {
  const day = DateTime.utc(year, 9, 2);
  const after = [1, 4, 7].includes(day.weekday);
  const neighbour = day.plus({ days: after ? 1 : -1 });
  return [isoDay(day), isoDay(neighbour)];
}

function dayOfRule(dates: HolidaysTypes.Holiday[], rule: string): string {
  const found = dates.find((holiday) => holiday.rule === rule);
  if (!found) throw new RangeError(`the lunar calendar has no "${rule}"`);
  return found.date.slice(0, 10);
}

function isoDay(day: DateTime): string {
  return day.toISODate() ?? '';
}
