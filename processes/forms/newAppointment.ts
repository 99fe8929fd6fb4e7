import { DateTime } from 'luxon';
import type { WorkingCalendar } from '../calendar/workingCalendar';
import { problem, type CheckedValue } from './formError';

const zone = 'Asia/Ho_Chi_Minh';
const noon = { hours: 12 };

/** The date that the applicant has been told so far, and the moment at which another is promised. */
export interface StandingAppointment {
  now: Date;
  /** Null where it is not known (yet). */
  dueAt: Date | null;
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>;
}

/**
 * A new date takes the place of one that is or will be missed (Decree 61/2018/NĐ-CP, article 19): it lies ahead
 * of today and of the date told before, on a day on which results are returned. A problem names the next day that
 * would do. `day` is an ISO date.
 */
export function checkNewAppointment(day: string, appointment: StandingAppointment): CheckedValue {
  try {
    return judge(day, appointment);
  } catch (error) {
    if (error instanceof RangeError) return problem('day-beyond-calendar');
    throw error;
  }
}

function judge(value: string, { now, dueAt, calendar }: StandingAppointment): CheckedValue {
  const day = DateTime.fromISO(value, { zone });
  const today = dayOf(now);
  const due = dueAt && dayOf(dueAt);
  const last = due && due > today ? due : today;
  const earliest = () => shown(nextWorkingDay(last, calendar));
  if (day <= today) return problem('day-not-ahead', { earliest: earliest() });
  if (day <= last) return problem('day-not-after-due', { due: shown(last), earliest: earliest() });
  if (isWorking(day, calendar)) return { value };
  return problem('day-off', { day: shown(day), next: shown(nextWorkingDay(day, calendar)) });
}

const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone }).startOf('day');
const shown = (day: DateTime) => day.toFormat('dd/MM/yyyy');

const isWorking = (day: DateTime, calendar: StandingAppointment['calendar']) =>
  calendar.isWorkingDay(day.plus(noon).toJSDate());

function nextWorkingDay(after: DateTime, calendar: StandingAppointment['calendar']): DateTime {
  let day = after.plus({ days: 1 });
  while (!isWorking(day, calendar)) day = day.plus({ days: 1 });
  return day;
}
