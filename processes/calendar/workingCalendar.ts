import { IANAZone } from 'luxon';
import type { TimeLimit } from '../types';
import { dayTable } from './dayTable';
import { loadOfficialYears } from './officialYears';
import type { OfficialYear } from './holidays';
import { closingTime, countedHours, hoursOfDay, timeOfDayAt, type OfficeInterval } from './officeHours';

export interface CalendarSettings {
  zone: string;
  officeHours: OfficeInterval[];
  /** 1 is Monday, 7 is Sunday. */
  weeklyDaysOff: number[];
  /** Received later, a same-day procedure is due the next working day (rules.md, 3.10). */
  lastHourOfSameDay: number;
  official: Record<number, OfficialYear>;
}

export interface WorkingCalendar {
  /** The moment at which that many working hours (8 a day) have passed. */
  addWorkingHours(from: Date, hours: number): Date;
  /** Working hours from a to b; negative when b lies before a. */
  workingHoursBetween(a: Date, b: Date): number;
  /** The end of the limit. The day of receipt is not counted (rules.md, 5.4). */
  dueAtFor(limit: TimeLimit, receivedAt: Date): Date;
  isWorkingDay(date: Date): boolean;
}

const hourMs = 3_600_000;
const dayHours = 24;

const defaults = {
  zone: 'Asia/Ho_Chi_Minh',
  officeHours: [
    { from: 7.5, to: 11.5 },
    { from: 13, to: 17 },
  ],
  weeklyDaysOff: [6, 7],
  lastHourOfSameDay: 15,
};

/** Throws RangeError for times outside 2019 to 2099. */
export function workingCalendar(settings: Partial<CalendarSettings> = {}): WorkingCalendar {
  const { zone, officeHours, weeklyDaysOff, lastHourOfSameDay } = { ...defaults, ...settings };
  const days = dayTable(settings.official ?? loadOfficialYears(), weeklyDaysOff);
  const offset = offsetsOf(zone);

  const localHours = (date: Date): number => (date.getTime() + offset(date.getTime())) / hourMs;
  const split = (date: Date): { day: number; timeOfDay: number } => {
    const day = Math.floor(localHours(date) / dayHours);
    return { day, timeOfDay: localHours(date) - day * dayHours };
  };
  const at = (day: number, timeOfDay: number): Date => {
    const local = (day * dayHours + timeOfDay) * hourMs;
    return new Date(Math.round(local - offset(local)));
  };

  /** Counted hours from the calendar's beginning: both directions of counting are one subtraction. */
  const counted = (date: Date): number => {
    const { day, timeOfDay } = split(date);
    const today = days.isWorking(day) ? countedHours(officeHours, timeOfDay) : 0;
    return days.countBefore(day) * hoursOfDay + today;
  };
  const momentOf = (hours: number): Date => {
    const count = Math.max(Math.ceil(hours / hoursOfDay) - 1, 0);
    return at(days.dayAt(count), timeOfDayAt(officeHours, hours - count * hoursOfDay));
  };
  const endOf = (day: number): Date => at(day, closingTime(officeHours));
  const workingDayFrom = (day: number): number => days.dayAt(days.countBefore(day));

  return {
    addWorkingHours: (from, hours) => momentOf(counted(from) + hours),
    workingHoursBetween: (a, b) => counted(b) - counted(a),
    isWorkingDay: (date) => days.isWorking(split(date).day),
    dueAtFor: ({ amount, unit }, receivedAt) => {
      const { day, timeOfDay } = split(receivedAt);
      switch (unit) {
        case 'working-hours':
          return momentOf(counted(receivedAt) + amount);
        case 'working-days':
          return endOf(days.dayAt(days.countBefore(day + 1) + amount - 1));
        case 'calendar-days':
          // A limit that ends on a day off ends with the next working day (Civil Code 2015, article 148, clause 5).
          return endOf(workingDayFrom(day + amount));
        case 'same-day':
          return endOf(workingDayFrom(timeOfDay > lastHourOfSameDay ? day + 1 : day));
      }
    },
  };
}

/** Milliseconds ahead of UTC; asked of the time zone once a day, as the answer is slow. */
function offsetsOf(zone: string): (time: number) => number {
  const ianaZone = IANAZone.create(zone);
  const byDay = new Map<number, number>();
  return (time) => {
    const day = Math.floor(time / (dayHours * hourMs));
    const offset = byDay.get(day) ?? ianaZone.offset(time) * 60_000;
    byDay.set(day, offset);
    return offset;
  };
}
