import type { Translate } from '../language';

const hoursADay = 8;
const minutesAnHour = 60;

const parts = (minutes: number, minutesADay: number): [unit: string, count: number][] => [
  ['day', Math.floor(minutes / minutesADay)],
  ['hour', Math.floor((minutes % minutesADay) / minutesAnHour)],
  ['minute', Math.floor(minutes % minutesAnHour)],
];

/** The two largest parts that are not nought: nobody plans by the minutes of a third day. */
function words(minutes: number, minutesADay: number, t: Translate): string {
  const filled = parts(minutes, minutesADay).filter(([, count]) => count > 0);
  if (filled.length === 0) return t('duration.moment');
  return filled
    .slice(0, 2)
    .map(([unit, count]) => t(`duration.${unit}`, { count }))
    .join(' ');
}

/** Working hours (decimal, 8 to a day) in words: "2 ngày 3 giờ làm việc". */
export function workingTime(hours: number, t: Translate): string {
  const minutes = Math.round(Math.abs(hours) * minutesAnHour);
  return t('duration.working', { time: words(minutes, hoursADay * minutesAnHour, t) });
}

/** What is left of a limit: "còn 2 ngày 3 giờ làm việc", or "quá hạn 3 giờ làm việc" when it is below nought. */
export const timeLeft = (hours: number, t: Translate): string =>
  t(hours < 0 ? 'duration.overdue' : 'duration.left', { time: workingTime(hours, t) });

/** Time by the clock, from milliseconds: "1 ngày 4 giờ". */
export const elapsed = (milliseconds: number, t: Translate): string =>
  words(Math.round(milliseconds / 60_000), 24 * minutesAnHour, t);
