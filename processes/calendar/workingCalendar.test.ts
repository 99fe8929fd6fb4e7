import { workingCalendar } from './workingCalendar';

const calendar = workingCalendar();
/** A moment of Thái Nguyên's day. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const isWorking = (day: string): boolean => calendar.isWorkingDay(at(`${day} 10:00`));

describe('days off', () => {
  const offDays = [
    ...['2025-01-25', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-02'],
    ...['2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04'],
    ...['2025-09-01', '2025-09-02', '2026-01-01', '2026-01-02'],
    ...['2026-02-14', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-22'],
    ...['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02'],
  ];
  const workingDays = [
    ...['2025-01-24', '2025-02-03', '2025-04-08', '2025-04-26', '2025-05-05', '2025-09-03', '2026-01-10'],
    ...['2026-02-13', '2026-02-23', '2026-04-28', '2026-08-22', '2026-09-03', '2026-11-23'],
  ];

  test.each(offDays)('%s is off', (day) => {
    expect(isWorking(day)).toBe(false);
  });
  test.each(workingDays)('%s is worked', (day) => {
    expect(isWorking(day)).toBe(true);
  });

  test('a year without official data has the days that the law lets one compute', () => {
    // Tết 2027 is 6 February, a Saturday: 5 to 9 February, with two days given back.
    const off = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'];
    expect(off.map(isWorking)).toEqual([false, false, false, false, false]);
    expect(isWorking('2027-02-12')).toBe(true);
  });

  test.each([
    ['2024', '2024-09-03'],
    ['2027', '2027-09-03'],
    ['2028', '2028-09-01'],
  ])('National Day of %s takes the neighbour at the weekend, %s', (_year, day) => {
    expect(workingCalendar({ official: {} }).isWorkingDay(at(`${day} 10:00`))).toBe(false);
  });
});

describe('counting working hours', () => {
  test.each([
    ['2026-11-23 08:00', 2, '2026-11-23 10:00'],
    ['2026-11-23 11:00', 1, '2026-11-23 13:30'],
    ['2026-11-23 16:00', 2, '2026-11-24 08:30'],
    ['2026-11-27 16:00', 2, '2026-11-30 08:30'],
    ['2026-11-28 09:00', 8, '2026-11-30 17:00'],
    ['2026-02-13 15:00', 4, '2026-02-23 09:30'],
    ['2026-11-23 06:00', 8, '2026-11-23 17:00'],
  ])('from %s, %d hours end at %s', (from, hours, to) => {
    expect(calendar.addWorkingHours(at(from), hours)).toEqual(at(to));
    expect(calendar.workingHoursBetween(at(from), at(to))).toBeCloseTo(hours, 6);
  });

  test('nothing added leaves a moment of the office day where it is', () => {
    expect(calendar.addWorkingHours(at('2026-11-23 09:00'), 0)).toEqual(at('2026-11-23 09:00'));
  });

  test('time backwards is negative', () => {
    expect(calendar.workingHoursBetween(at('2026-11-24 08:30'), at('2026-11-23 16:00'))).toBeCloseTo(-2, 6);
  });

  test('an office with other hours still counts eight a day', () => {
    const summer = workingCalendar({
      officeHours: [
        { from: 7.5, to: 11.5 },
        { from: 13.5, to: 17 },
      ],
    });
    expect(summer.addWorkingHours(at('2026-11-23 07:30'), 8)).toEqual(at('2026-11-23 17:00'));
    expect(summer.workingHoursBetween(at('2026-11-23 07:30'), at('2026-11-24 17:00'))).toBeCloseTo(16, 6);
  });

  test('times outside the calendar are refused', () => {
    expect(() => calendar.addWorkingHours(at('2018-12-01 09:00'), 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingHours(at('2026-11-23 09:00'), 1_000_000)).toThrow(RangeError);
    expect(() => calendar.addWorkingHours(new Date(NaN), 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingHours(at('2026-11-23 09:00'), NaN)).toThrow(RangeError);
  });
});

describe('the appointment', () => {
  test.each([
    ['the day of receipt is not counted', 5, 'working-days', '2026-11-23 09:00', '2026-11-30 17:00'],
    [
      'received on a Saturday, counting begins on Monday',
      1,
      'working-days',
      '2026-11-28 09:00',
      '2026-11-30 17:00',
    ],
    ['Tết is left out', 3, 'working-days', '2026-02-12 09:00', '2026-02-24 17:00'],
    ['calendar days run through the weekend', 7, 'calendar-days', '2026-11-23 09:00', '2026-11-30 17:00'],
    [
      'calendar days that end on a day off end with the next working day',
      5,
      'calendar-days',
      '2026-11-23 09:00',
      '2026-11-30 17:00',
    ],
    ['working hours', 4, 'working-hours', '2026-11-23 15:00', '2026-11-24 09:30'],
    ['same day', 1, 'same-day', '2026-11-23 14:59', '2026-11-23 17:00'],
    ['same day at 15:00 sharp', 1, 'same-day', '2026-11-23 15:00', '2026-11-23 17:00'],
    ['same day after 15:00', 1, 'same-day', '2026-11-23 15:01', '2026-11-24 17:00'],
    ['same day after 15:00 on a Friday', 1, 'same-day', '2026-11-27 15:30', '2026-11-30 17:00'],
    ['same day, received on a day off', 1, 'same-day', '2026-11-29 09:00', '2026-11-30 17:00'],
  ] as const)('%s', (_title, amount, unit, received, due) => {
    expect(calendar.dueAtFor({ amount, unit }, at(received))).toEqual(at(due));
  });
});
