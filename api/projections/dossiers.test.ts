import { workingCalendar } from '../../processes';
import { dossiers } from './dossiers';
import type { Fact } from './projection';
import { codeOf, documentOf, factsOf, isTask, later } from './testing/facts';

const calendar = workingCalendar();
const projection = dossiers(calendar);
const dossierOf = (facts: Fact[]) => documentOf(projection, facts);

describe('a dossier', () => {
  it('is in progress from its receipt, promised as the slip says', () => {
    const dossier = dossierOf(factsOf(1, isTask('CREATED', 'appraise')));
    expect(dossier).toMatchObject({
      _id: codeOf(1),
      state: 'in-progress',
      version: 1,
      applicantName: 'Nguyễn Thị Đào',
      agencies: ['xa-05830'],
      promisedAt: new Date('2026-11-09T10:00:00Z'),
      dueAt: new Date('2026-11-09T10:00:00Z'),
    });
    expect(dossier.openTasks.map(({ elementId }) => elementId)).toEqual(['appraise']);
  });

  it('shows from whom it comes and what was decided', () => {
    const dossier = dossierOf(factsOf(1, isTask('CREATED', 'approve')));
    expect(dossier.lastStep).toMatchObject({
      elementId: 'appraise',
      name: 'Thẩm định hồ sơ',
      actor: 'specialist2',
      decision: 'forward',
    });
    expect(dossier.data).toEqual({ appraise: { decision: 'forward', comment: 'Đủ điều kiện' } });
  });

  it('counts the incidents that are open', () => {
    const during = factsOf(1, ({ valueType }) => valueType === 'INCIDENT');
    expect(dossierOf(during).openIncidents).toBe(1);
    expect(dossierOf(factsOf(1)).openIncidents).toBe(0);
  });

  it('is ready to return when only the return is left', () => {
    expect(dossierOf(factsOf(1, isTask('CREATED', 'return'))).state).toBe('ready-to-return');
  });

  it.each([
    [1, 'returned'],
    [2, 'refused'],
    [3, 'withdrawn'],
    [4, 'canceled'],
    [5, 'returned'],
  ])('%i ends as %s, with nothing open', (number, state) => {
    const dossier = dossierOf(factsOf(number));
    expect(dossier).toMatchObject({ state, openTasks: [], endedAt: expect.any(Date) as Date });
  });

  it('has the version it was migrated to', () => {
    expect(dossierOf(factsOf(5)).version).toBe(2);
  });

  it('keeps the step it reached though the engine cancels the withdrawal that stood beside', () => {
    expect(dossierOf(factsOf(5)).lastStep?.elementId).toBe('return');
  });
});

describe('the clock of a dossier', () => {
  const waiting = isTask('CREATED', 'waitSupplement');
  const supplemented = isTask('COMPLETED', 'waitSupplement');

  it('stands still while the applicant is waited for', () => {
    const dossier = dossierOf(factsOf(2, waiting));
    expect(dossier.state).toBe('waiting');
    expect(dossier.pauses).toEqual([
      { reason: 'applicant', startedAt: dossier.openTasks.at(-1)?.createdAt, endedAt: null },
    ]);
  });

  it('begins again after the supplement, and leaves the promise as it was', () => {
    const dossier = dossierOf(later(factsOf(2, supplemented), supplemented, 72));
    const { supplementedAt } = dossier;
    expect(dossier.pauses[0]?.endedAt).toEqual(supplementedAt);
    expect(dossier.state).toBe('in-progress');
    expect(dossier.promisedAt).toEqual(new Date('2026-11-09T10:00:00Z'));
    // Received Monday the 2nd for Monday the 9th: five working days.
    const limit = { amount: 5, unit: 'working-days' } as const;
    expect(dossier.dueAt).toEqual(calendar.dueAtFor(limit, supplementedAt ?? new Date(0)));
  });

  it('goes on after the supplement where the older rule holds', () => {
    const facts = later(factsOf(2, supplemented), supplemented, 72).map((fact) => ({
      ...fact,
      opening: fact.opening && {
        ...fact.opening,
        dossier: { ...fact.opening.dossier, afterSupplement: 'resume' as const },
      },
    }));
    const { dueAt, promisedAt, pauses } = dossierOf(facts);
    const { startedAt, endedAt } = pauses[0] ?? {};
    const lost = calendar.workingHoursBetween(startedAt ?? promisedAt, endedAt ?? promisedAt);
    expect(lost).toBeGreaterThan(0);
    expect(dueAt).toEqual(calendar.addWorkingHours(promisedAt, lost));
  });

  it('is not running any more when the dossier is withdrawn meanwhile', () => {
    const dossier = dossierOf(factsOf(3));
    expect(dossier.pauses[0]?.endedAt).not.toBeNull();
    expect(dossier.supplementedAt).toBeNull();
  });
});
