import { workingCalendar, type LimitCase } from '../../processes';
import { dossiers } from './dossiers';
import { histories } from './histories';
import type { Fact } from './projection';
import { apologyBegun, apologyEnded, apologyKey, apologyTask } from './testing/apologyFacts';
import { documentOf, factsOf, isTask } from './testing/facts';

const calendar = workingCalendar();
const projection = dossiers(calendar);
const dossierOf = (facts: Fact[]) => documentOf(projection, facts);
const historyOf = (facts: Fact[]) => documentOf(histories, facts);

/** The first dossier with its appraisal open; hours are counted from its receipt. */
const before = () => factsOf(1, isTask('CREATED', 'appraise'));
const drafted = (newDueAt: string) => [
  apologyBegun(1, 200),
  apologyTask(1, 201, 'CREATED', { elementId: 'draft-apology' }),
  apologyTask(1, 202, 'COMPLETED', { elementId: 'draft-apology', variables: { newDueAt, reason: 'Mưa lũ' } }),
  apologyTask(1, 203, 'CREATED', { elementId: 'sign-apology' }),
];
const sent = (newDueAt: string) => [
  ...drafted(newDueAt),
  apologyTask(1, 204, 'COMPLETED', { elementId: 'sign-apology', variables: { decision: 'approve' } }),
  apologyEnded(1, 205, 'ELEMENT_COMPLETED'),
];
const missedAt = new Date('2026-11-09T10:00:00Z');

describe('the apology of an overdue dossier', () => {
  it('belongs to the dossier, whose own way it leaves alone', () => {
    const own = dossierOf(before());
    const { apology, data, ...dossier } = dossierOf([...before(), ...drafted('2026-11-20')]);
    expect(apology).toMatchObject({ state: 'open', processInstanceKey: apologyKey, missedAt, sentAt: null });
    expect(apology?.openTasks.map(({ elementId }) => elementId)).toEqual(['sign-apology']);
    expect(data).toHaveProperty('draft-apology');
    expect({ ...dossier, apology: null, data: own.data }).toEqual(own);
  });

  it('puts its date in force when it is sent, not when it is drafted', () => {
    expect(dossierOf([...before(), ...drafted('2026-11-20')]).dueAt).toEqual(missedAt);
    const { dueAt, promisedAt, apology } = dossierOf([...before(), ...sent('2026-11-20')]);
    expect(dueAt).toEqual(new Date('2026-11-20T10:00:00Z'));
    // What was promised, and what was missed, stay (rules.md, 6.4).
    expect(promisedAt).toEqual(missedAt);
    expect(apology).toMatchObject({ state: 'sent', missedAt, openTasks: [] });
  });

  it('has the date of its last draft, a working day', () => {
    const redraft = { elementId: 'redraft-apology', variables: { newDueAt: '2026-11-21' } };
    const facts = [
      ...drafted('2026-11-20'),
      apologyTask(1, 204, 'COMPLETED', redraft),
      apologyEnded(1, 205, 'ELEMENT_COMPLETED'),
    ];
    // The 21st is a Saturday.
    expect(dossierOf([...before(), ...facts]).dueAt).toEqual(new Date('2026-11-23T10:00:00Z'));
  });

  it.each(['', 'mai', '9999-01-01', '2026-02-31'])('does not stumble over the date "%s"', (typed) => {
    expect(dossierOf([...before(), ...sent(typed)]).dueAt).toEqual(missedAt);
  });

  it('is the only one: a second changes nothing of the first', () => {
    const once = dossierOf([...before(), ...sent('2026-11-20')]);
    expect(dossierOf([...before(), ...sent('2026-11-20'), apologyBegun(1, 300)])).toEqual(once);
  });

  it('is dropped when the dossier ends first', () => {
    const facts = [...before(), apologyBegun(1, 200), apologyEnded(1, 201, 'ELEMENT_TERMINATED')];
    expect(dossierOf(facts)).toMatchObject({
      dueAt: missedAt,
      apology: { state: 'canceled' },
      endedAt: null,
    });
  });

  it('is told in the timeline of the dossier, on its own version, and not on its diagram', () => {
    const own = historyOf(before());
    const { entries, elements, flows, version } = historyOf([...before(), ...sent('2026-11-20')]);
    expect(entries.slice(own.entries.length)).toMatchObject([
      { kind: 'apology-begun', details: { missedAt: '2026-11-09T10:00:00Z' } },
      { kind: 'task-created', elementId: 'draft-apology', version: 7 },
      { kind: 'task-completed', elementId: 'draft-apology' },
      { kind: 'task-created', elementId: 'sign-apology' },
      { kind: 'task-completed', elementId: 'sign-apology', actor: 'leader' },
      { kind: 'apology-sent', details: { newDate: '2026-11-20' } },
    ]);
    expect({ elements, flows, version }).toEqual({ elements: own.elements, flows: own.flows, version: 1 });
  });
});

describe('a decision that changes the limit', () => {
  const appraised = isTask('COMPLETED', 'appraise');
  const deciding = (limitWhen: LimitCase[], facts: Fact[]) =>
    facts.map((fact) => ({ ...fact, opening: fact.opening && { ...fact.opening, limitWhen } }));
  const limit = { amount: 10, unit: 'working-days' } as const;

  it('moves the due date when it is taken, counted from the receipt', () => {
    const facts = deciding([{ step: 'appraise', decision: 'forward', limit }], factsOf(1, appraised));
    expect(dossierOf(facts.slice(0, -1)).dueAt).toEqual(missedAt);
    const { dueAt, receivedAt, promisedAt } = dossierOf(facts);
    expect(dueAt).toEqual(calendar.dueAtFor(limit, receivedAt));
    expect(promisedAt).toEqual(missedAt);
  });

  it('moves nothing when another one is taken', () => {
    const facts = deciding([{ step: 'appraise', decision: 'verify', limit }], factsOf(1, appraised));
    expect(dossierOf(facts).dueAt).toEqual(missedAt);
  });

  it('that calls for a new date is the dossier’s one apology; the date holds from the step that gives it', () => {
    const limitWhen = [{ step: 'appraise', decision: 'forward', limit: null }];
    const facts = deciding(limitWhen, factsOf(1, isTask('COMPLETED', 'approve')));
    const called = dossierOf(facts.slice(0, -1));
    expect(called).toMatchObject({ dueAt: missedAt, apology: { state: 'open', processInstanceKey: null } });
    const given = facts.map((fact) =>
      isTask('COMPLETED', 'approve')(fact)
        ? ({ ...fact, value: { ...fact.value, variables: { newDate: '2026-11-25' } } } as Fact)
        : fact,
    );
    expect(dossierOf(given)).toMatchObject({
      dueAt: new Date('2026-11-25T10:00:00Z'),
      apology: { state: 'sent', missedAt },
    });
  });
});

describe('a step that the system completed because its time was over', () => {
  const facts = () =>
    factsOf(1, isTask('COMPLETED', 'appraise')).map((fact) =>
      isTask('COMPLETED', 'appraise')(fact)
        ? ({ ...fact, value: { ...fact.value, action: 'time-out:a77' } } as Fact)
        : fact,
    );

  it('is the system’s in the history and for whoever gets the dossier next, whoever held the step', () => {
    expect(historyOf(facts()).entries.at(-1)).toMatchObject({
      kind: 'task-completed',
      actor: 'system',
      actionId: 'a77',
      details: { timedOut: true, assignee: 'specialist2' },
    });
    expect(dossierOf(facts()).lastStep?.actor).toBe('system');
  });
});
