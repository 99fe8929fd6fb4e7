import { daysOffOf, type YearDays } from './daysOff';
import type { OfficialYear } from './holidays';

const dayMs = 86_400_000;
const firstYear = 2019;
const lastYear = 2099;
const mostDays = (lastYear - firstYear + 1) * 366;

/** Days are numbers since 1970 on the office's own calendar; working days are counted through from the first year. */
export interface DayTable {
  isWorking(day: number): boolean;
  /** How many working days lie before this day. */
  countBefore(day: number): number;
  /** The working day with that number, from 0. */
  dayAt(count: number): number;
}

/** A table that grows by whole years as far as it is asked for. Throws RangeError outside 2019 to 2099. */
export function dayTable(official: Record<number, OfficialYear>, weeklyDaysOff: number[]): DayTable {
  const start = Date.UTC(firstYear, 0, 1) / dayMs;
  const workingDays: number[] = [];
  /** By day from `start`: working days before it, and one more entry for the end. */
  const before: number[] = [0];
  let nextYear = firstYear;

  const addYear = (): void => {
    if (nextYear > lastYear) throw new RangeError(`the working calendar ends with ${lastYear}`);
    const year = daysOffOf(nextYear, official[nextYear], weeklyDaysOff);
    const end = Date.UTC(++nextYear, 0, 1) / dayMs;
    for (let day = start + before.length - 1; day < end; day++) {
      if (isWorkingDay(day, year, weeklyDaysOff)) workingDays.push(day);
      before.push(workingDays.length);
    }
  };
  const countBefore = (day: number): number => {
    if (!(day >= start)) throw new RangeError(`the working calendar begins with ${firstYear}`);
    while (day - start >= before.length) addYear();
    return before[day - start] ?? 0;
  };
  return {
    countBefore,
    isWorking: (day) => countBefore(day + 1) > countBefore(day),
    dayAt: (count) => {
      // Told at once, without computing all years first.
      if (!(count < mostDays)) throw new RangeError(`the working calendar ends with ${lastYear}`);
      while (count >= workingDays.length) addYear();
      return workingDays[count] ?? start;
    },
  };
}

function isWorkingDay(day: number, { off, worked }: YearDays, weeklyDaysOff: number[]): boolean {
  const date = new Date(day * dayMs);
  const iso = date.toISOString().slice(0, 10);
  const weekday = date.getUTCDay() || 7;
  return worked.has(iso) || (!weeklyDaysOff.includes(weekday) && !off.has(iso));
}
