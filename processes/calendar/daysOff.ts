import { DateTime } from 'luxon';
import { holidaysOf, type OfficialYear } from './holidays';

export interface YearDays {
  off: Set<string>;
  /** Days of a weekend worked in exchange. */
  worked: Set<string>;
}

/**
 * Days off beside the weekly ones. A holiday on a weekly day off is given back on the next working day
 * (Labour Code 2019, article 111, clause 3).
 */
export function daysOffOf(
  year: number,
  official: OfficialYear | undefined,
  weeklyDaysOff: number[],
): YearDays {
  const swaps = official?.swaps ?? [];
  const off = new Set([...holidaysOf(year, official), ...swaps.map((swap) => swap.off)]);
  const isWeeklyOff = (day: string): boolean => weeklyDaysOff.includes(DateTime.fromISO(day).weekday);
  for (const day of [...off].sort().filter(isWeeklyOff)) {
    off.add(nextWhere(day, (next) => !off.has(next) && !isWeeklyOff(next)));
  }
  return { off, worked: new Set(swaps.map((swap) => swap.worked)) };
}

function nextWhere(day: string, fits: (day: string) => boolean): string {
  const next = DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
  return fits(next) ? next : nextWhere(next, fits);
}
