const zone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `23/11/2026 14:05`, on the office's clock. */
export const momentFor = (iso: string): string => parts.format(new Date(iso)).replace(',', '');

const weekday = {
  vi: new Intl.DateTimeFormat('vi', { timeZone: zone, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'long' }),
};

/** The day of the week with it: whether it is a working day is what the reader wants to know. */
export const dayAndMomentFor = (iso: string, language: 'vi' | 'en'): string =>
  `${weekday[language].format(new Date(iso))}, ${momentFor(iso)}`;

/** `2,5` in Vietnamese, `2.5` in English; a tenth is exact enough. */
export const hoursFor = (hours: number, language: 'vi' | 'en'): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(hours);
