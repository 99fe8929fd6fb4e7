import type { WorkingCalendar } from '../../processes';
import { commandTagFor } from '../actions/kernel/identity';
import type { OpenTask, RunFact } from '../models/readModels';
import type { RehearsalDocument } from '../models/rehearsal';
import { timeOutCommand } from '../models/systemActor';
import type { Fact } from '../projections/projection';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Working hours, too short for anybody to see. */
const moment = 1 / 3_600;

/** Where the clock of a rehearsal may be moved to. */
export const moves = ['hour', 'day', 'step', 'dossier'] as const;
export type Move = (typeof moves)[number];

const rehearseCommand = 'rehearse';

/** What a completed step tells with its completion: how far ahead the rehearsal's clock was then. */
export const clockTagFor = (aheadMs: number, { timedOut = false } = {}): string =>
  commandTagFor(timedOut ? timeOutCommand : rehearseCommand, String(aheadMs));

/**
 * What happened, at the times of the rehearsal's own clock. That stands still for the engine: each completion carries
 * how far ahead it was, which holds from there on.
 */
export function onItsClock(
  { opening, beganAheadMs }: Pick<RehearsalDocument, 'opening' | 'beganAheadMs'>,
  facts: readonly RunFact[],
): Fact[] {
  let aheadMs = beganAheadMs;
  return facts.map((fact) => {
    aheadMs = toldIn(fact) ?? aheadMs;
    return { ...fact, opening, timestamp: fact.timestamp + aheadMs };
  });
}

function toldIn({ valueType, intent, value }: RunFact): number | null {
  if (valueType !== 'USER_TASK' || intent !== 'COMPLETED' || !('action' in value)) return null;
  const told = /^(?:rehearse|time-out):(\d+)$/.exec(value.action)?.[1];
  return told === undefined ? null : Number(told);
}

/** How far ahead a rehearsal begins: outside of office hours with the next ones, as a dossier would be received then. */
export function beginningAheadMs(calendar: WorkingCalendar, now: Date): number {
  return officeTimeFrom(calendar, now).getTime() - now.getTime();
}

/** This moment where the office works then; else the moment it opens. */
function officeTimeFrom(calendar: WorkingCalendar, from: Date): Date {
  const worked = calendar.addWorkingHours(from, moment);
  const isOpen = worked.getTime() - from.getTime() < minute;
  return isOpen ? from : new Date(Math.floor(worked.getTime() / minute) * minute);
}

/** What a move is judged by: the open steps, and when the dossier is due. */
export interface Ahead {
  openTasks: readonly Pick<OpenTask, 'dueAt' | 'kind'>[];
  dueAt: Date | null;
}

/** The moment that a move leads to; null where nothing lies ahead. */
export function movedTo(move: Move, now: Date, ahead: Ahead, calendar: WorkingCalendar): Date | null {
  switch (move) {
    case 'hour':
      return calendar.addWorkingHours(now, 1);
    case 'day':
      return nextOpening(calendar, now);
    case 'step':
      return justAfter(firstAfter(now, ahead));
    case 'dossier':
      return ahead.dueAt && ahead.dueAt >= now ? justAfter(ahead.dueAt) : null;
  }
}

const justAfter = (at: Date | undefined): Date | null => (at ? new Date(at.getTime() + minute) : null);

function firstAfter(now: Date, { openTasks }: Ahead): Date | undefined {
  const dates = openTasks.flatMap(({ dueAt, kind }) => (dueAt && kind !== 'standing' ? [dueAt] : []));
  return dates.filter((dueAt) => dueAt >= now).sort((a, b) => a.getTime() - b.getTime())[0];
}

/** The office opens on the next working day. */
function nextOpening(calendar: WorkingCalendar, now: Date): Date {
  const today = dayOf(now);
  let next = officeTimeFrom(calendar, new Date(now.getTime() + 12 * 60 * minute));
  for (let tries = 0; dayOf(next) === today && tries < 2; tries += 1)
    next = officeTimeFrom(calendar, new Date(next.getTime() + 12 * 60 * minute));
  return officeTimeFrom(calendar, new Date(dayOf(next) * day - zoneMs));
}

/** Thái Nguyên's clock is seven hours ahead all year round. */
const zoneMs = 7 * 60 * minute;
const dayOf = (at: Date): number => Math.floor((at.getTime() + zoneMs) / day);
