import { hoursOfLimit } from '../../calendar/hoursOfLimit';
import type { LimitCase, ProcedureEntry } from '../../entry';
import type { Edge } from '../graph';

/** A limit, and the arrows that are not followed where it holds. */
export interface HeldLimit {
  hours: number;
  without: (edge: Edge) => boolean;
}

export type Limited = Pick<ProcedureEntry, 'limit' | 'limitWhen' | 'cases'>;

/** Days given for what was put off with an apology; the officer names the day itself. */
const putOffHours = 24;

/**
 * All limits of a procedure, each with the ways on which it holds: the ordinary one (by case, where there are
 * cases), then those that a decision puts in its place.
 */
export function limitsOf({ limit, limitWhen = [], cases = [] }: Limited): HeldLimit[] {
  const special = (edge: Edge): boolean => limitWhen.some((each) => isWhen(edge, each));
  const byCase = cases.length > 1 ? cases : [{ id: undefined, limit }];
  const ordinary = byCase.map((one) => ({
    hours: hoursOfLimit(one.limit),
    without: (edge: Edge) =>
      special(edge) || (edge.case !== undefined && one.id !== undefined && edge.case.id !== one.id),
  }));
  const inPlace = limitWhen.map((one) => ({
    hours: one.limit ? hoursOfLimit(one.limit) : hoursOfLimit(limit) + putOffHours,
    without: (edge: Edge) => limitWhen.some((each) => each !== one && isWhen(edge, each)),
  }));
  return [...ordinary.sort((a, b) => a.hours - b.hours), ...inPlace];
}

function isWhen({ from, decision }: Edge, { step, decision: value }: LimitCase): boolean {
  return from === step && decision?.value === value;
}
