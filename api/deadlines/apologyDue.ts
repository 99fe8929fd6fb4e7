import type { WorkingCalendar } from '../../processes';
import type { DossierDocument, OpenTask } from '../models/readModels';

/** `overdue`: the limit is past. `foreseen`: it is not, but the dossier will not be ready within it. */
export type ApologyDue = 'overdue' | 'foreseen';

type Judged = Pick<
  DossierDocument,
  'state' | 'receivedAt' | 'dueAt' | 'pauses' | 'openTasks' | 'apology' | 'endedAt'
>;

/** Working hours of the working day before the last, when the apology must be with the applicant (rules.md, 6.1). */
const noticeHours = 8;
/** Working hours that drafting, signing and sending take by their own limits: processes/patterns/apology.ts. */
const draftingHours = 6;

/** Working hours before the end of the limit at which an apology that is foreseen must begin. */
export const leadHours = noticeHours + draftingHours;

/**
 * Whether a dossier is to get its apology with a new date now (Decree 61/2018/NĐ-CP, article 19; rules.md, 6):
 *
 * - it is overdue, or it will be: its open steps, each within its own hours, end after the dossier's due date.
 *   That is told a working day before the end at the latest, so it begins early enough to be drafted and signed;
 * - a date may be put off once at the most (6.2): after the first apology, sent or not, there is no other;
 * - while the applicant, payment, the tax office or a posting is waited for, no time is counted (5.5);
 * - a result that only waits to be fetched is not overdue (7.2), and what has ended needs no new date.
 */
export function apologyDueFor(dossier: Judged, now: Date, calendar: WorkingCalendar): ApologyDue | null {
  const counts = dossier.state === 'in-progress' && dossier.endedAt === null && !standsStill(dossier);
  if (!counts || dossier.apology) return null;
  if (now > dossier.dueAt) return 'overdue';
  return isForeseen(dossier, now, calendar) ? 'foreseen' : null;
}

const standsStill = ({ pauses }: Judged) => pauses.some(({ endedAt }) => endedAt === null);

/** A limit shorter than the notice cannot be announced before its end: it is told when it is past. */
function isForeseen({ receivedAt, dueAt, openTasks }: Judged, now: Date, calendar: WorkingCalendar): boolean {
  const near = calendar.workingHoursBetween(now, dueAt) <= leadHours;
  const long = calendar.workingHoursBetween(receivedAt, dueAt) > leadHours;
  return near && long && openTasks.some((task) => endsAfter(task, dueAt));
}

const endsAfter = (task: OpenTask, dueAt: Date) =>
  task.kind === 'work' && task.dueAt !== null && task.dueAt > dueAt;
