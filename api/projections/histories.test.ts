import { histories } from './histories';
import { isFactOf } from './projection';
import { documentOf, factsOf } from './testing/facts';

const historyOf = (number: number) => documentOf(histories, factsOf(number));
const told = (number: number) =>
  historyOf(number).entries.map(({ kind, elementId }) => `${kind} ${elementId}`);

describe('the history of a dossier', () => {
  it('tells every step in order, each with the record that proves it', () => {
    expect(told(1)).toEqual([
      'received received',
      'task-created appraise',
      'task-assigned appraise',
      'task-released appraise',
      'task-assigned appraise',
      'task-assigned appraise',
      'task-completed appraise',
      'task-created approve',
      'task-assigned approve',
      'task-completed approve',
      'incident-created approved',
      'incident-resolved approved',
      'task-created return',
      'task-assigned return',
      'task-completed return',
      'ended tthc-example',
    ]);
    expect(historyOf(1).entries.every(({ id }) => /^1-\d+$/.test(id))).toBe(true);
  });

  it('says who, what was decided, how long it lay and by which action', () => {
    const [completed] = historyOf(1).entries.filter(({ kind }) => kind === 'task-completed');
    expect(completed).toMatchObject({
      elementName: 'Thẩm định hồ sơ',
      actor: 'specialist2',
      decision: 'forward',
      actionId: 'a4',
      version: 1,
      details: { agency: 'xa-05830', role: 'specialist', data: { comment: 'Đủ điều kiện' } },
    });
    expect(completed?.duration).toBeGreaterThan(0);
  });

  it('names as actor only whom the record names: who claimed, not who gave a task to another', () => {
    const assigned = historyOf(1).entries.filter(({ kind }) => kind === 'task-assigned');
    expect(assigned.map(({ actor, actionId }) => [actor, actionId])).toEqual([
      ['specialist', 'a1'],
      ['specialist', 'a2'],
      [null, 'a3'],
      ['leader', 'a5'],
      ['officer-return', 'c-return'],
    ]);
  });

  it('tells of a claim once that the engine carried out twice', () => {
    const twice = factsOf(1).flatMap((fact) =>
      isFactOf(fact, 'USER_TASK') && fact.intent === 'ASSIGNED' && fact.value.assignee
        ? [fact, fact]
        : [fact],
    );
    expect(documentOf(histories, twice).entries).toEqual(historyOf(1).entries);
  });

  it('tells of the withdrawal only when it is used', () => {
    expect(told(1).join()).not.toContain('withdraw');
    expect(told(3)).toContain('task-completed withdraw');
  });

  it('counts the way over the diagram', () => {
    const { elements, flows } = historyOf(3);
    expect(elements['appraise']).toEqual({ entered: 1, left: 1, terminated: 0 });
    expect(elements['waitSupplement']).toEqual({ entered: 1, left: 0, terminated: 1 });
    expect(flows).toMatchObject({ 'received-fork': 1, 'withdraw-withdrawn': 1 });
    expect(flows).not.toHaveProperty('approved-return');
  });

  it('shows the version each step ran on, before and after a migration', () => {
    const versions = historyOf(5).entries.map(({ kind, version }) => `${kind} ${String(version)}`);
    expect(versions.slice(0, 3)).toEqual(['received 1', 'task-created 1', 'migrated 2']);
    expect(versions.slice(3).every((entry) => entry.endsWith(' 2'))).toBe(true);
    expect(historyOf(5).version).toBe(2);
  });
});
