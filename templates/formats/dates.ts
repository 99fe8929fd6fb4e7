import { DateTime } from 'luxon';
import type { Language } from '../language';

/** A moment as data carries it: a Date, or ISO 8601. */
export type Moment = Date | string;

const zone = 'Asia/Ho_Chi_Minh';

const local = (at: Moment): DateTime =>
  (at instanceof Date ? DateTime.fromJSDate(at) : DateTime.fromISO(at)).setZone(zone);

/** 23/11/2026 14:05 */
export const dateTime = (at: Moment): string => local(at).toFormat('dd/MM/yyyy HH:mm');

/** 23/11 14:05: in dense tables, where the year is never in doubt. */
export const shortMoment = (at: Moment): string => local(at).toFormat('dd/MM HH:mm');

/** 23/11/2026 */
export const date = (at: Moment): string => local(at).toFormat('dd/MM/yyyy');

/** 14:03:05: only the freshness of a page needs seconds. */
export const clock = (at: Moment): string => local(at).toFormat('HH:mm:ss');

/** For `<time datetime>`. */
export const iso = (at: Moment): string => local(at).toUTC().toISO() ?? '';

/** As the legal forms write a moment: "14 giờ 05 phút, ngày 23 tháng 11 năm 2026". */
export const formalMoment = (at: Moment): string =>
  local(at).toFormat("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");

/** As the legal forms write a day: "ngày 23 tháng 11 năm 2026". */
export const formalDay = (at: Moment): string => local(at).toFormat("'ngày' dd 'tháng' MM 'năm' yyyy");

/** Day of the week and date, for the start page. */
export const today = (at: Moment, language: Language): string =>
  local(at).setLocale(language).toFormat('cccc, dd/MM/yyyy');
