import type { WorkingCalendar } from '../../processes';
import type { Due } from '../../templates';

/** A step is due soon when a quarter of its limit is left, and never earlier than a working day before. */
const quarter = 0.25;
const workingDay = 8;

/** How much of a limit is left, in working hours; nothing where there is no limit. */
export function dueFor(
  calendar: WorkingCalendar,
  now: Date,
  { from, dueAt }: { from: string; dueAt: string | null },
): Due | null {
  if (dueAt === null) return null;
  const at = new Date(dueAt);
  const left = calendar.workingHoursBetween(now, at);
  const whole = calendar.workingHoursBetween(new Date(from), at);
  if (now > at) return { at: dueAt, state: 'overdue', hoursLeft: Math.min(left, -0.001), tenths: 0 };
  const soon = left <= Math.min(workingDay, whole * quarter);
  const tenths = whole > 0 ? Math.min(10, Math.ceil((left / whole) * 10)) : 0;
  return { at: dueAt, state: soon ? 'soon' : 'on-time', hoursLeft: Math.max(left, 0), tenths };
}
