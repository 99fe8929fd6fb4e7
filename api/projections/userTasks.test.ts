import { workingCalendar } from '../../processes';
import { codeOf, documentsOf, factsOf, isTask } from './testing/facts';
import { noLimit } from './facts/step';
import { userTasks } from './userTasks';

const calendar = workingCalendar();
const projection = userTasks(calendar);

const tasksOf = (...given: Parameters<typeof factsOf>) =>
  new Map(documentsOf(projection, factsOf(...given)).map((task) => [task.elementId, task]));

describe('the worklist', () => {
  it("offers a step to its agency's role, with the dossier and the end of its working hours", () => {
    const task = tasksOf(1, isTask('CREATED', 'appraise')).get('appraise');
    expect(task).toMatchObject({
      name: 'Thẩm định hồ sơ',
      group: 'xa-05830/specialist',
      agency: 'xa-05830',
      role: 'specialist',
      state: 'open',
      assignee: null,
      dossierCode: codeOf(1),
      applicantName: 'Nguyễn Thị Đào',
      stage: 'appraisal',
      unit: 'Phòng Tư pháp',
      waitFor: null,
    });
    expect(task?.searchWords).toEqual(expect.arrayContaining(['nguyen', 'dao', '0001']));
    expect(task?.dueAt).toEqual(calendar.addWorkingHours(task?.createdAt ?? noLimit, 8));
  });

  it('puts a step without a limit last', () => {
    expect(tasksOf(1, isTask('CREATED', 'return')).get('return')?.dueAt).toEqual(noLimit);
  });

  it('keeps the standing withdrawal out of the open tasks', () => {
    expect(tasksOf(1, isTask('CREATED', 'withdraw')).get('withdraw')?.state).toBe('standing');
  });

  it('knows who has a task: claimed, released, given to another', () => {
    const assigned = factsOf(1).filter(isTask('ASSIGNED', 'appraise'));
    const holders = assigned.map(({ position }) => tasksOf(1, (fact) => fact.position === position));
    expect(holders.map((tasks) => tasks.get('appraise')?.assignee)).toEqual([
      'specialist',
      null,
      'specialist',
      'specialist2',
    ]);
  });

  it('keeps the decision and the action of a completed task', () => {
    expect(tasksOf(1).get('appraise')).toMatchObject({
      state: 'completed',
      assignee: 'specialist2',
      decision: 'forward',
      actionId: 'a4',
      endedAt: expect.any(Date) as Date,
    });
  });

  it('closes what a withdrawal leaves open', () => {
    expect(tasksOf(3).get('waitSupplement')).toMatchObject({ state: 'canceled', decision: null });
  });

  it('moves a task to the version its dossier is migrated to, and takes a new due date', () => {
    const before = tasksOf(5, isTask('CREATED', 'appraise')).get('appraise');
    const after = tasksOf(5, isTask('UPDATED', 'appraise')).get('appraise');
    expect([before?.version, after?.version]).toEqual([1, 2]);
    expect(after?.processDefinitionKey).not.toBe(before?.processDefinitionKey);
    expect(after?.dueAt).toEqual(new Date('2030-01-02T03:04:05Z'));
  });
});
