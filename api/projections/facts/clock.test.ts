import { workingCalendar } from '../../../processes';
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
});
