import { DateTime } from 'luxon';
import type { WorkingCalendar } from '../../../processes';

const zone = 'Asia/Ho_Chi_Minh';

/**
 * The end of the day that a form's date field names; the next working day's where it names a day off (Civil Code
 * 2015, article 148, clause 5). Null for what is no date, or one beyond the calendar: what an officer typed must
 * never stop a projection.
 */
export function endOfDayFor(calendar: WorkingCalendar, typed: unknown): Date | null {
  if (typeof typed !== 'string') return null;
  const day = DateTime.fromISO(typed, { zone }).startOf('day');
  if (!day.isValid) return null;
  const dayBefore = day.minus({ days: 1 }).plus({ hours: 12 }).toJSDate();
  try {
    return calendar.dueAtFor({ amount: 1, unit: 'calendar-days' }, dayBefore);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
