import { hoursOfDay } from '../calendar/officeHours';

export type Unit = 'hours' | 'halves' | 'days';

export const units: readonly Unit[] = ['hours', 'halves', 'days'];

const hoursIn: Record<Unit, number> = { hours: 1, halves: hoursOfDay / 2, days: hoursOfDay };

/** Working hours in an amount of a unit. */
export function hoursOf(amount: number, unit: Unit): number {
  return amount * hoursIn[unit];
}

/** Hours as an office says them: whole days where it is such, else hours. */
export function spokenOf(hours: number): { amount: number; unit: Unit } {
  if (hours > 0 && hours % hoursIn.days === 0) return { amount: hours / hoursIn.days, unit: 'days' };
  return { amount: hours, unit: 'hours' };
}
