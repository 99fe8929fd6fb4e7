/** An interval of the day, hours as decimals: 7.5 is 07:30. */
export interface OfficeInterval {
  from: number;
  to: number;
}

/** Hours counted for a working day, whatever the office hours add up to (rules.md, 5.3). */
export const hoursOfDay = 8;

/** Where in an office day (0 to 8 counted hours) a time of day lies; between intervals the count stands still. */
export function countedHours(intervals: OfficeInterval[], timeOfDay: number): number {
  const worked = intervals.reduce((sum, { from, to }) => sum + clamp(timeOfDay - from, 0, to - from), 0);
  return worked * scaleOf(intervals);
}

/** The reverse: the time of day at which that many hours are counted; a full day ends with the office's. */
export function timeOfDayAt(intervals: OfficeInterval[], counted: number): number {
  let left = counted / scaleOf(intervals);
  for (const { from, to } of intervals) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return closingTime(intervals);
}

export function closingTime(intervals: OfficeInterval[]): number {
  return Math.max(...intervals.map(({ to }) => to));
}

function scaleOf(intervals: OfficeInterval[]): number {
  return hoursOfDay / intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
