import { workingCalendar } from '../calendar/workingCalendar';
import { checkFormData, type StandingAppointment } from './checkFormData';
import { formFor } from './formFor';
import type { FormSchema } from './schema';
import { fieldsOf } from './walk';

const calendar = workingCalendar();
const at = (day: string) => new Date(`${day}T09:00:00+07:00`);

/** A Monday; the result was promised for the Friday before. */
const standing: StandingAppointment = { now: at('2026-11-23'), dueAt: at('2026-11-20'), calendar };

const draft = formFor({ form: 'apology-draft', decisions: [] }, []);
const step = formFor({ form: 'apology', decisions: [] }, []);

const wrongWith = (form: FormSchema, day: string, appointment?: StandingAppointment) => {
  const key = fieldsOf(form).find(({ type }) => type === 'datetime')?.key ?? '';
  const result = checkFormData(form, { reason: 'Phải xác minh thêm', [key]: day }, appointment);
  return result.ok ? [] : result.errors;
};

describe.each([
  ['the draft of an apology', draft, 'newDueAt'],
  ['an apology that is a step of its procedure', step, 'newDate'],
])('the new date of %s', (_title, form, field) => {
  test.each([
    ['tomorrow', '2026-11-24'],
    ['a working day next month', '2026-12-14'],
  ])('may be %s', (_what, day) => {
    expect(wrongWith(form, day, standing)).toEqual([]);
  });

  const earliest = '24/11/2026';
  test.each([
    ['today', '2026-11-23', 'day-not-ahead', { earliest }],
    ['yesterday', '2026-11-22', 'day-not-ahead', { earliest }],
    ['a day before all calendars', '0001-01-01', 'day-not-ahead', { earliest }],
    ['a Saturday', '2026-11-28', 'day-off', { day: '28/11/2026', next: '30/11/2026' }],
    ['New Year’s Day', '2027-01-01', 'day-off', { day: '01/01/2027', next: '04/01/2027' }],
    ['a day beyond all calendars', '2150-01-04', 'day-beyond-calendar', {}],
  ])('is refused with the way out: %s', (_what, day, code, params) => {
    expect(wrongWith(form, day, standing)).toEqual([{ field, code, params }]);
  });

  test('lies after the date that it takes the place of, where that is still to come', () => {
    const foreseen = { ...standing, dueAt: at('2026-11-27') };
    const params = { due: '27/11/2026', earliest: '30/11/2026' };
    for (const day of ['2026-11-24', '2026-11-27'])
      expect(wrongWith(form, day, foreseen)).toEqual([{ field, code: 'day-not-after-due', params }]);
    expect(wrongWith(form, '2026-11-30', foreseen)).toEqual([]);
  });

  test('is judged by the day in Thái Nguyên, not in Greenwich', () => {
    const lateEvening = { ...standing, now: new Date('2026-11-23T18:30:00Z') };
    expect(wrongWith(form, '2026-11-24', lateEvening)).toMatchObject([{ code: 'day-not-ahead' }]);
  });

  test('that is no day at all is told so first', () => {
    expect(wrongWith(form, '2026-02-30', standing)).toEqual([{ field, code: 'type', params: {} }]);
  });

  test('is offered by form-js among the days to come only', () => {
    expect(fieldsOf(form).find(({ key }) => key === field)).toMatchObject({ disallowPassedDates: true });
  });
});

test('a form without a dossier behind it is judged by what it says alone', () => {
  expect(wrongWith(draft, '2020-01-01')).toEqual([]);
});
