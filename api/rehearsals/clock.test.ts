import { workingCalendar, type Opening } from '../../processes';
import type { RunFact } from '../models/readModels';
import { beginningAheadMs, clockTagFor, movedTo, onItsClock } from './clock';

const calendar = workingCalendar();
/** A moment of Thái Nguyên's day; the 23rd of November 2026 is a Monday. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const hour = 3_600_000;

describe('a rehearsal begins', () => {
  test.each([
    ['2026-11-23 09:15', '2026-11-23 09:15'],
    ['2026-11-23 12:10', '2026-11-23 13:00'],
    ['2026-11-23 20:00', '2026-11-24 07:30'],
    ['2026-11-28 10:00', '2026-11-30 07:30'],
  ])('at %s when the office works next: %s', (now, begins) => {
    expect(new Date(at(now).getTime() + beginningAheadMs(calendar, at(now)))).toEqual(at(begins));
  });
});

describe('its clock is moved', () => {
  const ahead = {
    openTasks: [
      { dueAt: at('2026-11-25 10:00'), kind: 'work' as const },
      { dueAt: at('2026-11-24 15:00'), kind: 'work' as const },
      { dueAt: null, kind: 'wait' as const },
      { dueAt: at('2026-11-23 10:00'), kind: 'standing' as const },
    ],
    dueAt: at('2026-11-27 17:00'),
  };
  const moved = (to: Parameters<typeof movedTo>[0], now: string) => movedTo(to, at(now), ahead, calendar);

  test('by an hour of work, over the end of the day', () => {
    expect(moved('hour', '2026-11-23 16:30')).toEqual(at('2026-11-24 08:00'));
  });

  test.each([
    ['2026-11-23 09:00', '2026-11-24 07:30'],
    ['2026-11-23 20:00', '2026-11-24 07:30'],
    ['2026-11-27 16:00', '2026-11-30 07:30'],
    ['2026-11-28 09:00', '2026-11-30 07:30'],
    ['2026-02-13 09:00', '2026-02-23 07:30'],
  ])('from %s to the morning of the next working day, %s', (now, morning) => {
    expect(moved('day', now)).toEqual(at(morning));
  });

  test('past the first time that runs out, not past one that ran out already', () => {
    expect(moved('step', '2026-11-23 09:00')).toEqual(at('2026-11-24 15:01'));
    expect(moved('step', '2026-11-24 15:01')).toEqual(at('2026-11-25 10:01'));
    expect(moved('step', '2026-11-26 09:00')).toBeNull();
  });

  test('past the day on which the dossier is due, once', () => {
    expect(moved('dossier', '2026-11-23 09:00')).toEqual(at('2026-11-27 17:01'));
    expect(moved('dossier', '2026-11-30 09:00')).toBeNull();
  });
});

describe('what happened', () => {
  const fact = (intent: string, timestamp: number, action = ''): RunFact => ({
    ...{ partitionId: 1, position: '1', sequence: 1, key: '1', timestamp, valueType: 'USER_TASK', intent },
    value: { action } as RunFact['value'],
  });
  const began = { opening: {} as Opening, beganAheadMs: hour };
  const times = (facts: RunFact[]) => onItsClock(began, facts).map(({ timestamp }) => timestamp);

  test('is told at the times of the rehearsal’s clock, from each completion on as far ahead as it was then', () => {
    const facts = [
      fact('CREATED', 1_000),
      fact('COMPLETED', 2_000, clockTagFor(3 * hour)),
      fact('CREATED', 2_001),
      fact('COMPLETED', 5_000, clockTagFor(7 * hour, { timedOut: true })),
      fact('CREATED', 5_001),
    ];
    expect(times(facts)).toEqual([
      hour + 1_000,
      3 * hour + 2_000,
      3 * hour + 2_001,
      7 * hour + 5_000,
      7 * hour + 5_001,
    ]);
  });

  test('keeps its time where a completion tells nothing of a clock', () => {
    expect(times([fact('COMPLETED', 1_000, 'complete:ab12')])).toEqual([hour + 1_000]);
  });
});
