import { DateTime } from 'luxon';

/** 14:05 23/11/2026, as an office says it, in its own time. */
export function momentFor(at: Date): string {
  return DateTime.fromJSDate(at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('HH:mm dd/MM/yyyy');
}
