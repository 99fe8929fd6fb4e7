import { workingCalendar } from '../../processes';
import type { DossierDocument, OpenTask } from '../models/readModels';
import { apologyDueFor } from './apologyDue';

const calendar = workingCalendar();

const step = (dueAt: string | null, changes: Partial<OpenTask> = {}): OpenTask => ({
  ...{ key: '1', elementId: 'appraise', name: 'Thẩm định hồ sơ', kind: 'work', stage: 'appraisal' },
  ...{ agency: 'so-tu-phap', role: 'specialist', unit: '', assignee: null, waitFor: null },
  createdAt: new Date('2026-11-09T01:00:00Z'),
  dueAt: dueAt === null ? null : new Date(dueAt),
  ...changes,
});

/** Received on Monday the 2nd of November 2026, due on Friday the 13th at 17:00 in Thái Nguyên. */
const dossier = (changes: Partial<DossierDocument> = {}) => ({
  state: 'in-progress' as const,
  receivedAt: new Date('2026-11-02T02:00:00Z'),
  dueAt: new Date('2026-11-13T10:00:00Z'),
  pauses: [],
  openTasks: [step('2026-11-12T10:00:00Z')],
  apology: null,
  endedAt: null,
  ...changes,
});
const dueOn = (now: string, changes: Partial<DossierDocument> = {}) =>
  apologyDueFor(dossier(changes), new Date(now), calendar);

const late = { openTasks: [step('2026-11-16T10:00:00Z')] };
const monday = '2026-11-16T01:00:00Z';

describe('an apology with a new date', () => {
  test('is due when the limit is past, and not a moment earlier for a dossier on its way', () => {
    expect(dueOn('2026-11-13T10:00:00Z')).toBeNull();
    expect(dueOn('2026-11-13T10:00:00.001Z')).toBe('overdue');
  });

  test('is due before the end, early enough to be sent a working day ahead, where the delay is foreseen', () => {
    // 17:00 on Friday is 14 working hours from Thursday 9:30.
    expect(dueOn('2026-11-12T02:29:00Z', late)).toBeNull();
    expect(dueOn('2026-11-12T02:30:00Z', late)).toBe('foreseen');
  });

  test('is not foreseen by a wait, a step without a limit, or the withdrawal that stands open', () => {
    const openTasks = [
      step('2026-11-30T10:00:00Z', { kind: 'wait' }),
      step(null),
      step('2026-11-30T10:00:00Z', { kind: 'standing' }),
    ];
    expect(dueOn('2026-11-13T03:00:00Z', { openTasks })).toBeNull();
  });

  test('is not foreseen where the whole limit is shorter than the notice', () => {
    const sameDay = {
      receivedAt: new Date('2026-11-13T01:00:00Z'),
      openTasks: [step('2026-11-16T10:00:00Z')],
    };
    expect(dueOn('2026-11-13T03:00:00Z', sameDay)).toBeNull();
    expect(dueOn(monday, sameDay)).toBe('overdue');
  });

  test.each(['open', 'sent', 'canceled'] as const)('is not due again after one that is %s', (state) => {
    const apology = {
      ...{ processInstanceKey: '1', state, openTasks: [], newDueAt: null, sentAt: null },
      begunAt: new Date('2026-11-12T03:00:00Z'),
      missedAt: new Date('2026-11-13T10:00:00Z'),
    };
    expect(dueOn(monday, { apology })).toBeNull();
  });

  test('is not due while the applicant, payment or the tax office is waited for', () => {
    const waiting = {
      reason: 'payment',
      startedAt: new Date('2026-11-12T03:00:00Z'),
      endedAt: null,
    } as const;
    expect(dueOn(monday, { state: 'waiting', pauses: [waiting] })).toBeNull();
    expect(dueOn(monday, { pauses: [waiting] })).toBeNull();
  });

  test('is not due where the result only waits to be fetched, or the dossier has ended', () => {
    expect(dueOn(monday, { state: 'ready-to-return' })).toBeNull();
    expect(dueOn(monday, { state: 'refused', endedAt: new Date('2026-11-15T01:00:00Z') })).toBeNull();
    expect(dueOn(monday, { state: 'returned' })).toBeNull();
  });
});
