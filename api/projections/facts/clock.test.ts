import { workingCalendar, type TimeLimit } from '../../../processes';
import type { Pause } from '../../models/readModels';
import { dossierDueAtFor } from './clock';

// Monday 2 to Monday 9 November 2026, 17:00 in Thái Nguyên: five working days.
const received = {
  receivedAt: new Date('2026-11-02T02:00:00Z'),
  promisedAt: new Date('2026-11-09T10:00:00Z'),
};

const dueAt = (
  afterSupplement: 'restart' | 'resume',
  ...pauses: [Pause['reason'], string, string | null][]
) =>
  dossierDueAtFor(workingCalendar(), {
    ...received,
    afterSupplement,
    pauses: pauses.map(([reason, from, to]) => ({
      reason,
      startedAt: new Date(from),
      endedAt: to === null ? null : new Date(to),
    })),
  }).toISOString();

describe('the appointment of a dossier', () => {
  it('stays as promised without a pause, and while one lasts', () => {
    expect(dueAt('resume')).toBe('2026-11-09T10:00:00.000Z');
    expect(dueAt('resume', ['payment', '2026-11-04T01:00:00Z', null])).toBe('2026-11-09T10:00:00.000Z');
  });

  it('moves by the working hours that a payment was waited for', () => {
    // Wednesday 8:00 to Thursday 8:00: one working day.
    const pause = ['payment', '2026-11-04T01:00:00Z', '2026-11-05T01:00:00Z'] as const;
    expect(dueAt('restart', [...pause])).toBe('2026-11-10T10:00:00.000Z');
  });

  it('does not move for a pause over the weekend', () => {
    expect(dueAt('restart', ['tax', '2026-11-07T01:00:00Z', '2026-11-08T01:00:00Z'])).toBe(
      '2026-11-09T10:00:00.000Z',
    );
  });

  it('counts reasons that overlap once', () => {
    const tax = ['tax', '2026-11-04T01:00:00Z', '2026-11-05T01:00:00Z'] as const;
    const posting = ['posting', '2026-11-04T03:00:00Z', '2026-11-04T09:00:00Z'] as const;
    expect(dueAt('restart', [...tax], [...posting])).toBe('2026-11-10T10:00:00.000Z');
  });

  it('begins again in full on the working day after the supplement, under Decree 61/2018', () => {
    const pause = ['applicant', '2026-11-04T01:00:00Z', '2026-11-12T01:00:00Z'] as const;
    expect(dueAt('restart', [...pause])).toBe('2026-11-19T10:00:00.000Z');
  });

  it('goes on with the rest after the supplement, under Decision 09/2015', () => {
    // Six working days, Wednesday to Thursday a week later.
    const pause = ['applicant', '2026-11-04T01:00:00Z', '2026-11-12T01:00:00Z'] as const;
    expect(dueAt('resume', [...pause])).toBe('2026-11-17T10:00:00.000Z');
  });

  it('forgets what was lost before when the limit begins again', () => {
    const payment = ['payment', '2026-11-03T01:00:00Z', '2026-11-04T01:00:00Z'] as const;
    const applicant = ['applicant', '2026-11-05T01:00:00Z', '2026-11-12T01:00:00Z'] as const;
    expect(dueAt('restart', [...payment], [...applicant])).toBe('2026-11-19T10:00:00.000Z');
  });

  it('begins again in the unit in which the limit was published', () => {
    // Ten days by the calendar, of which a wait for the applicant takes ten: the limit begins again on the 12th.
    const limit = { amount: 10, unit: 'calendar-days' } as const;
    const calendar = workingCalendar();
    const dueAtFor = (known: TimeLimit | null) =>
      dossierDueAtFor(calendar, {
        ...{ receivedAt: received.receivedAt, afterSupplement: 'restart', limit: known },
        promisedAt: calendar.dueAtFor(limit, received.receivedAt),
        pauses: [
          {
            reason: 'applicant',
            startedAt: new Date('2026-11-04T01:00:00Z'),
            endedAt: new Date('2026-11-12T01:00:00Z'),
          },
        ],
      }).toISOString();
    // The 22nd is a Sunday: the limit ends with Monday.
    expect(dueAtFor(limit)).toBe('2026-11-23T10:00:00.000Z');
    // A dossier begun before limits were carried has its appointment alone: eight working days.
    expect(dueAtFor(null)).toBe('2026-11-24T10:00:00.000Z');
    expect(dueAtFor({ amount: 30, unit: 'calendar-days' })).toBe('2026-12-14T10:00:00.000Z');
  });

  it('counts a limit that was decided from the receipt, with the pauses', () => {
    const decided = (pauses: Pause[]) =>
      dossierDueAtFor(workingCalendar(), {
        ...{ ...received, afterSupplement: 'restart', pauses },
        decidedLimit: { amount: 10, unit: 'working-days' },
      }).toISOString();
    expect(decided([])).toBe('2026-11-16T10:00:00.000Z');
    const startedAt = new Date('2026-11-04T01:00:00Z');
    const tax = { reason: 'tax', startedAt, endedAt: new Date('2026-11-05T01:00:00Z') } as const;
    expect(decided([tax])).toBe('2026-11-17T10:00:00.000Z');
  });

  it('is the new date once an apology was sent; only what stops the clock after that puts it off', () => {
    const withApology = (...pauses: Pause[]) =>
      dossierDueAtFor(workingCalendar(), {
        ...{ ...received, afterSupplement: 'restart', pauses },
        apology: { newDueAt: new Date('2026-11-20T10:00:00Z'), sentAt: new Date('2026-11-10T02:00:00Z') },
      }).toISOString();
    const pause = (reason: Pause['reason'], from: string, to: string): Pause => ({
      ...{ reason, startedAt: new Date(from), endedAt: new Date(to) },
    });
    expect(withApology(pause('tax', '2026-11-04T01:00:00Z', '2026-11-05T01:00:00Z'))).toBe(
      '2026-11-20T10:00:00.000Z',
    );
    expect(withApology(pause('tax', '2026-11-09T01:00:00Z', '2026-11-11T02:00:00Z'))).toBe(
      '2026-11-23T10:00:00.000Z',
    );
    expect(withApology(pause('applicant', '2026-11-11T01:00:00Z', '2026-11-12T02:00:00Z'))).toBe(
      '2026-11-20T10:00:00.000Z',
    );
  });
});
