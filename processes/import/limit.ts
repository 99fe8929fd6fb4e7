import type { TimeLimit } from '../types';

export type ReadLimit = { limit: TimeLimit } | { fault: 'limit-not-positive' | 'limit-unclear' };

const unclear: ReadLimit = { fault: 'limit-unclear' };
const plainLimit =
  /^(?:không quá |tối đa |trong (?:thời hạn )?)?([-−]?\d+)(?: ?\([^)\d]*\))? (ngày làm việc|ngày|giờ làm việc)(?:,? (?:kể )?từ [^\d]*)?[.;]?$/u;

const units = {
  'ngày làm việc': 'working-days',
  ngày: 'calendar-days',
  'giờ làm việc': 'working-hours',
} as const;

/**
 * A published limit, when it is one plain number; several numbers or cases stay unknown, for a person to enter.
 * "Ngày" alone is a calendar day: nothing is converted (rules.md, 5.2).
 * @param heading of the column: "Thời hạn (ngày làm việc)" says what a bare number counts
 */
export function readLimit(text: string, heading: string): ReadLimit {
  const lower = text.toLowerCase();
  if (/^(giải quyết )?(ngay )?trong ngày( làm việc)?( tiếp nhận)?( hồ sơ)?\.?$/u.test(lower))
    return { limit: { amount: 1, unit: 'same-day' } };
  const counted = /^[-−]?\d+$/.test(text) ? `${text} ${unitIn(heading)}` : lower;
  const [, digits, unit] = plainLimit.exec(counted) ?? [];
  if (digits === undefined || unit === undefined) return unclear;
  const amount = Number(digits.replace('−', '-'));
  if (amount <= 0) return { fault: 'limit-not-positive' };
  return { limit: { amount, unit: units[unit as keyof typeof units] } };
}

const unitIn = (heading: string) =>
  /\((ngày làm việc|ngày|giờ làm việc)\)/iu.exec(heading)?.[1]?.toLowerCase() ?? '';
