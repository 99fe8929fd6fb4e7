import { defineRule } from '../rule';

/** A public posting lasts a time fixed beforehand, so that everybody knows until when to complain. */
export const postingPeriod = defineRule({
  name: 'posting-period',
  severity: 'error',
  source: {
    vi: 'thời gian niêm yết do văn bản của từng thủ tục quy định; không tính vào thời hạn khi luật định',
    en: 'the posting’s time is fixed by each procedure’s own law; it stands outside the limit where that law says so',
  },
  scope: 'procedure',
  messages: {
    noDays: {
      vi: 'Bước niêm yết "{name}" chưa ghi số ngày niêm yết (postingDays).',
      en: 'The posting "{name}" does not state its number of days (postingDays).',
    },
    noHours: {
      vi: 'Bước niêm yết "{name}" chưa ghi thời gian cố định (hours), nên hệ thống không biết khi nào kết thúc.',
      en: 'The posting "{name}" states no fixed time (hours), so that nothing knows when it ends.',
    },
  },
  check: ({ steps }) =>
    steps
      .filter(({ kind, waitFor }) => kind === 'wait' && waitFor === 'posting')
      .flatMap(({ elementId, name, hours, postingDays }) => [
        ...(isAboveZero(Number(postingDays || NaN))
          ? []
          : [{ message: 'noDays', elementId, params: { name } } as const]),
        ...(isAboveZero(hours ?? NaN) ? [] : [{ message: 'noHours', elementId, params: { name } } as const]),
      ]),
});

function isAboveZero(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
