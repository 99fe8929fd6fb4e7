import { DateTime } from 'luxon';
import type { TimeLimit, WorkingCalendar } from '../../../processes';
import type { Apology, DossierDocument, Pause } from '../../models/readModels';

const zone = 'Asia/Ho_Chi_Minh';

type Clocked = Pick<DossierDocument, 'receivedAt' | 'promisedAt' | 'afterSupplement' | 'pauses'> &
  Partial<Pick<DossierDocument, 'limit' | 'decidedLimit'>> & {
    apology?: Pick<Apology, 'newDueAt' | 'sentAt'> | null;
  };

/** A time in which the clock stood still, for one reason or several at once. */
interface Stop {
  startedAt: Date;
  endedAt: Date;
  supplement: boolean;
}

/**
 * What is due: the appointment, or the new date once it was given, with the pauses that are over added (rules.md,
 * 5.5). After a supplement the whole limit begins again or the rest of it goes on, as the dossier's policy says
 * (4.5: Decree 61/2018 or Decision 09/2015). A limit that was decided counts from the receipt, as the published
 * one did.
 */
export function dossierDueAtFor(calendar: WorkingCalendar, dossier: Clocked): Date {
  const { from, dueAt: begin } = beginOf(calendar, dossier);
  return stopsOf(dossier.pauses).reduce((dueAt, stop) => {
    if (stop.endedAt <= from) return dueAt;
    if (stop.supplement && dossier.afterSupplement === 'restart') {
      const again = calendar.dueAtFor(limitOf(calendar, dossier), stop.endedAt);
      // A date that was given in writing is not taken back by a limit that would end sooner.
      return isNewDate(dossier) && again < dueAt ? dueAt : again;
    }
    const stoppedAt = stop.startedAt > from ? stop.startedAt : from;
    const lost = calendar.workingHoursBetween(stoppedAt, stop.endedAt);
    return lost > 0 ? calendar.addWorkingHours(dueAt, lost) : dueAt;
  }, begin);
}

/** Whether a new date is in force. */
function isNewDate({ apology }: Clocked): boolean {
  return Boolean(apology?.newDueAt && apology.sentAt);
}

/** The date from which on pauses are added to which. */
function beginOf(calendar: WorkingCalendar, dossier: Clocked): { from: Date; dueAt: Date } {
  const { receivedAt, promisedAt, decidedLimit, apology } = dossier;
  if (apology?.newDueAt && apology.sentAt) return { from: apology.sentAt, dueAt: apology.newDueAt };
  const dueAt = decidedLimit ? calendar.dueAtFor(decidedLimit, receivedAt) : promisedAt;
  return { from: receivedAt, dueAt };
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

/**
 * The limit that begins again. A dossier begun before limits were carried has only its appointment: working days
 * after the day of receipt, or hours within that day.
 */
function limitOf(calendar: WorkingCalendar, dossier: Clocked): TimeLimit {
  const { receivedAt, promisedAt, limit, decidedLimit } = dossier;
  const known = decidedLimit ?? limit;
  if (known) return known;
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
