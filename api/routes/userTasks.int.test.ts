import { compileProcedure } from '../../processes';
import { EngineError } from '../../engine';
import { openOffice, procedureCode, type Office } from '../actions/testing/office';
import { actionModel } from '../models/action';
import { formModel } from '../models/form';
import type { UserTaskDocument } from '../models/readModels';
import { userTaskModel } from '../models/userTask';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const entry = office.deps.procedures.find(({ code }) => code === procedureCode);
  if (!entry) throw new Error(procedureCode);
  const { forms } = await compileProcedure(entry);
  const documents = forms.map(({ id, schema }) => ({
    _id: id,
    formId: id,
    version: 1,
    schema,
    deployedAt: new Date(),
  }));
  await formModel(office.deps.connection).insertMany(documents, { lean: true });
});
afterAll(() => office.close());

/** The form of the appraisal, found by the decisions it offers. */
const appraisalForm = async () => {
  const forms = await formModel(office.deps.connection).find().lean();
  const found = forms.find(({ schema }) => JSON.stringify(schema).includes('"supplement"'));
  if (!found) throw new Error('no form offers a supplement');
  return found._id;
};
const path = ({ _id }: UserTaskDocument, name = '') => `/api/user-tasks/${_id}${name && `/${name}`}`;
const set = (task: UserTaskDocument, changes: Partial<UserTaskDocument>) =>
  userTaskModel(office.deps.connection).updateOne({ _id: task._id }, { $set: changes });
const held = (by: string) => office.addTask({ assignee: by });

describe('claiming', () => {
  test('an officer of the group takes the task', async () => {
    const task = await office.addTask();
    const answer = await office.post('specialist', path(task, 'claim')).expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({ key: task._id, assignee: 'specialist', state: 'open' });
    const { actionId } = answer.body as { actionId: string };
    expect(office.deps.engine.commands.at(-1)).toMatchObject({ details: { action: `claim:${actionId}` } });
  });

  test('of two at the same moment one wins, and the other is told who has it', async () => {
    const task = await office.addTask();
    const racers = ['specialist', 'specialist-2'];
    const attempts = racers.map((who) => office.post(who, path(task, 'claim')));
    const shown = new Promise((resolve) => setTimeout(resolve, 300)).then(() =>
      set(task, { assignee: office.deps.engine.assignees.get(task._id) ?? null }),
    );
    const [answers] = await Promise.all([Promise.all(attempts), shown]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = office.deps.engine.assignees.get(task._id) ?? '';
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'already-assigned' });
    expect((lost?.body as { detail: string }).detail).toContain(`Cán bộ ${winner} (${winner})`);
  });

  test('sent twice with one key it is one claim', async () => {
    const task = await office.addTask();
    const twice = [1, 2].map(() => office.post('specialist', path(task, 'claim'), {}, `claim-${task._id}`));
    const answers = await Promise.all(twice);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  test("another agency's task is not there, however one asks", async () => {
    const task = await office.addTask();
    office.check(await office.post('reception-commune', path(task, 'claim')).expect(404));
    office.check(await office.get('reception-commune', path(task)).expect(404));
    office.check(await office.get('specialist', '/api/user-tasks/1').expect(404));
  });

  test('the auditor sees it and may not take it; the log keeps the attempt', async () => {
    const task = await office.addTask();
    await office.get('auditor', path(task)).expect(200);
    await office.post('auditor', path(task, 'claim')).expect(403);
    const line = await actionModel(office.deps.connection).findOne({ 'subject.id': task._id }).lean();
    expect(line).toMatchObject({ officer: 'auditor', outcome: 'refused' });
  });
});

describe('giving back and handing out', () => {
  test('only who has it gives it back', async () => {
    const task = await held('specialist');
    await office.post('specialist-2', path(task, 'release')).expect(403);
    office.check(await office.post('specialist', path(task, 'release')).expect(200));
  });

  test('the division head gives it to another officer of the group', async () => {
    const task = await held('specialist');
    await office.post('specialist', path(task, 'assign'), { assignee: 'specialist-2' }).expect(403);
    const answer = await office
      .post('division-head', path(task, 'assign'), { assignee: 'specialist-2' })
      .expect(200);
    office.check(answer);
    expect(office.deps.engine.assignees.get(task._id)).toBe('specialist-2');
  });

  test('not to someone of another group', async () => {
    const task = await held('specialist');
    const answer = await office
      .post('division-head', path(task, 'assign'), { assignee: 'reception' })
      .expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'assignee', code: 'not-of-group' }] });
  });
});

describe('completing', () => {
  const appraised = async () => office.addTask({ assignee: 'specialist', formKey: await appraisalForm() });

  test('the task shows its form, its decisions and what may be done', async () => {
    const task = await appraised();
    const answer = await office.get('specialist', path(task)).expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({ actions: ['release', 'complete'], state: 'open' });
    const { decisions } = answer.body as { decisions: { value: string }[] };
    expect(decisions.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['approve', 'supplement', 'refuse']),
    );
  });

  test('right after claiming, the claim counts although the read model has not shown it yet', async () => {
    const task = await office.addTask({ assignee: null, formKey: await appraisalForm() });
    await office.post('specialist', path(task, 'claim')).expect(200);
    const shown = new Promise((resolve) => setTimeout(resolve, 100)).then(() =>
      set(task, { assignee: 'specialist' }),
    );
    const body = { decision: 'maybe', variables: {} };
    const [answer] = await Promise.all([office.post('specialist', path(task, 'complete'), body), shown]);
    expect(answer.body).toMatchObject({ errors: [expect.objectContaining({ field: 'decision' })] });
  });

  test('an unknown decision and a value that the form does not have are named', async () => {
    const task = await appraised();
    const body = { decision: 'maybe', variables: { agencies: { reception: 'other' } } };
    const answer = await office.post('specialist', path(task, 'complete'), body).expect(400);
    office.check(answer);
    const { errors } = answer.body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['decision', 'variables.agencies']),
    );
  });

  test('a value of the wrong type is named', async () => {
    const task = await appraised();
    const { body } = await office.get('specialist', path(task));
    const key = firstTextField((body as { form: { components: Component[] } }).form.components);
    const answer = await office
      .post('specialist', path(task, 'complete'), {
        decision: 'refuse',
        variables: { [key]: { no: 'text' } },
      })
      .expect(400);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors).toContainEqual(expect.objectContaining({ field: `variables.${key}`, code: 'type' }));
  });

  test('only the assignee completes; nobody completes what nobody has', async () => {
    const task = await held('specialist');
    await office.post('specialist-2', path(task, 'complete')).expect(403);
    const free = await office.addTask();
    const answer = await office.post('specialist', path(free, 'complete')).expect(409);
    expect(answer.body).toMatchObject({ code: 'not-claimed' });
  });

  test('the second time it is told who did it and when', async () => {
    const task = await held('specialist');
    await office.post('specialist', path(task, 'complete'), { comment: 'Đủ hồ sơ' }).expect(200);
    await set(task, { state: 'completed', endedAt: new Date('2026-11-23T07:05:00Z'), actionId: 'another' });
    for (const who of ['specialist', 'specialist-2']) {
      const answer = await office.post(who, path(task, 'complete')).expect(409);
      office.check(answer);
      expect((answer.body as { detail: string }).detail).toContain('Cán bộ specialist (specialist)');
      expect((answer.body as { detail: string }).detail).toContain('14:05 23/11/2026');
    }
  });

  test('what the engine already knows is waited for', async () => {
    const task = await held('specialist');
    office.deps.engine.failNext('complete', new EngineError('not-found', 'gone'));
    const answer = office.post('specialist', path(task, 'complete'));
    const done = { state: 'completed' as const, endedAt: new Date(), assignee: 'specialist-2' };
    const later = new Promise((resolve) => setTimeout(resolve, 200)).then(() => set(task, done));
    const [{ status, body }] = await Promise.all([answer, later]);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'already-completed' });
  });

  test('a retry after the answer was lost finds its own completion', async () => {
    const task = await held('specialist');
    const key = `complete-${task._id}`;
    office.deps.engine.failNext('complete', new EngineError('unreachable', 'off', { maybeTaken: true }));
    await office.post('specialist', path(task, 'complete'), {}, key).expect(503);
    const line = await actionModel(office.deps.connection).findOne({ 'subject.id': task._id }).lean();
    await set(task, { state: 'completed', endedAt: new Date(), actionId: line?._id ?? null });
    await office.post('specialist', path(task, 'complete'), {}, key).expect(200);
    expect(office.deps.engine.completed.has(task._id)).toBe(false);
  });
});

describe('a draft', () => {
  const put = (who: string, task: UserTaskDocument, variables: object) =>
    office.post(who, path(task, 'draft'), { variables }).then(({ status }) => status);

  test('is kept for the one who typed it', async () => {
    const task = await office.addTask({ assignee: 'specialist', formKey: await appraisalForm() });
    expect(await put('specialist', task, { note: 'x' })).toBe(405);
    const answer = await office
      .put('specialist', path(task, 'draft'), { variables: { note: 'đang soạn' } })
      .expect(200);
    office.check(answer);
    const mine = await office.get('specialist', path(task));
    expect(mine.body).toMatchObject({ data: { note: 'đang soạn' } });
    const others = await office.get('division-head', path(task));
    expect(others.body).toMatchObject({ data: {} });
  });
});

interface Component {
  type: string;
  key?: string;
  components?: Component[];
}

function firstTextField(components: Component[]): string {
  const all = components.flatMap((one) => [one, ...(one.components ?? [])]);
  const found = all.find(({ type }) => type === 'textarea' || type === 'textfield');
  return found?.key ?? '';
}
