import type { TimeLimit } from '../types';
import { hoursOfDay } from './officeHours';

const week = { days: 7, working: 5 };

/**
 * The working hours that lie in a limit at the least, for proofs: a limit in calendar days is counted from the
 * day of receipt that leaves the fewest. A limit that ends on a day off ends with the next working day
 * (Civil Code 2015, article 148, clause 5), so that one day is always in it.
 */
export function hoursOfLimit({ amount, unit }: TimeLimit): number {
  switch (unit) {
    case 'working-hours':
      return amount;
    case 'working-days':
      return amount * hoursOfDay;
    case 'calendar-days':
      return workingDaysIn(amount) * hoursOfDay;
    case 'same-day':
      return hoursOfDay;
  }
}

function workingDaysIn(calendarDays: number): number {
  const rest = calendarDays % week.days;
  const ofRest = rest === 0 ? 0 : Math.max(1, rest - (week.days - week.working));
  return Math.floor(calendarDays / week.days) * week.working + ofRest;
}
