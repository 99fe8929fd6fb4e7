import { DateTime } from 'luxon';
import type { TimeLimit, WorkingCalendar } from '../../../processes';
import type { DossierDocument, Pause } from '../../models/readModels';

const zone = 'Asia/Ho_Chi_Minh';

type Clocked = Pick<DossierDocument, 'receivedAt' | 'promisedAt' | 'afterSupplement' | 'pauses'>;

/** A time in which the clock stood still, for one reason or several at once. */
interface Stop {
  startedAt: Date;
  endedAt: Date;
  supplement: boolean;
}

/**
 * The appointment with the pauses that are over added (rules.md, 5.5). After a supplement the whole limit begins
 * again or the rest of it goes on, as the dossier's policy says (4.5: Decree 61/2018 or Decision 09/2015).
 */
export function dossierDueAtFor(calendar: WorkingCalendar, dossier: Clocked): Date {
  return stopsOf(dossier.pauses).reduce((dueAt, stop) => {
    if (stop.supplement && dossier.afterSupplement === 'restart') {
      return calendar.dueAtFor(limitOf(calendar, dossier), stop.endedAt);
    }
    const lost = calendar.workingHoursBetween(stop.startedAt, stop.endedAt);
    return lost > 0 ? calendar.addWorkingHours(dueAt, lost) : dueAt;
  }, dossier.promisedAt);
}

/** Pauses that overlap stop the clock once; what still lasts is not counted yet. */
function stopsOf(pauses: Pause[]): Stop[] {
  const stops: Stop[] = [];
  for (const { reason, startedAt, endedAt } of pauses) {
    if (!endedAt) break;
    const last = stops.at(-1);
    const supplement = reason === 'applicant';
    if (last && startedAt <= last.endedAt) {
      last.endedAt = new Date(Math.max(last.endedAt.getTime(), endedAt.getTime()));
      last.supplement ||= supplement;
    } else {
      stops.push({ startedAt, endedAt, supplement });
    }
  }
  return stops;
}

/** The time limit behind an appointment: working days after the day of receipt, or hours within that day. */
function limitOf(calendar: WorkingCalendar, { receivedAt, promisedAt }: Clocked): TimeLimit {
  const last = DateTime.fromJSDate(promisedAt, { zone }).startOf('day');
  let day = DateTime.fromJSDate(receivedAt, { zone }).startOf('day');
  let amount = 0;
  while ((day = day.plus({ days: 1 })) <= last) {
    if (calendar.isWorkingDay(day.plus({ hours: 12 }).toJSDate())) amount += 1;
  }
  return amount > 0
    ? { amount, unit: 'working-days' }
    : { amount: calendar.workingHoursBetween(receivedAt, promisedAt), unit: 'working-hours' };
}
