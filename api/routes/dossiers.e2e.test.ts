import { openDesk, type Desk } from '../actions/testing/office';
import { deskOf, favourably, officersFor, OfficeWork, receiptFor } from '../actions/testing/officeWork';
import { fillForm } from '../actions/testing/fillForm';
import { openSystem, until, type System } from '../actions/testing/system';
import { loadProcedures, type FormSchema } from '../../processes';
import { proceduresFromSources } from '../../processes/patterns/testing/sample';
import type { HistoryJson, UserTaskDetailJson } from '../queries';
import { dossierModel } from '../models/dossier';

let system: System;
let desk: Desk;
beforeAll(async () => {
  system = await openSystem();
  desk = await openDesk(system.deps, officersFor(system.deps));
}, 240_000);
afterAll(() => system.close());

const procedures = loadProcedures();
const entryOf = (code: string) => {
  const found = procedures.find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};
const department = entryOf('2.000205');

async function receive(entry = department, key?: string): Promise<OfficeWork> {
  const answer = await desk
    .post(deskOf(system.deps, entry), '/api/dossiers', receiptFor(entry), key)
    .expect(201);
  desk.check(answer);
  return new OfficeWork(desk, (answer.body as { code: string }).code);
}

const historyOf = async ({ code }: OfficeWork) => {
  const answer = await desk.get('auditor', `/api/dossiers/${code}/history`).expect(200);
  desk.check(answer);
  return answer.body as HistoryJson;
};
const completed = ({ items }: HistoryJson) => items.filter(({ kind }) => kind === 'task-completed');
/** The history is written by a projection of its own. */
const endedHistoryOf = (work: OfficeWork) =>
  until(async () => {
    const history = await historyOf(work);
    return history.items.some(({ kind }) => kind === 'ended') && history;
  });

const once = (choose: string, at: string) => (task: UserTaskDetailJson) =>
  task.elementId === at ? choose : favourably(task);

describe('a dossier of each procedure whose steps come from sources', () => {
  test.each(proceduresFromSources.map((code) => [code, entryOf(code).name]))(
    '%s goes to its end: %s',
    async (code) => {
      const work = await receive(entryOf(code ?? ''));
      const elements = await work.goOn();
      expect(await work.dossier()).toMatchObject({ state: 'returned', openTasks: [] });
      const history = await endedHistoryOf(work);
      expect(completed(history).map(({ elementId }) => elementId)).toEqual(elements);
      for (const { actor, decision, duration } of completed(history)) {
        expect(actor).toMatch(/\w/);
        expect(duration).toBeGreaterThanOrEqual(0);
        expect(decision === null || decision.length > 0).toBe(true);
      }
    },
    180_000,
  );
});

describe('another way through', () => {
  test('a supplement stops the clock, and comes once at most', async () => {
    const work = await receive();
    const done = new Set<string>();
    await work.doNext(done, once('supplement', 'appraise'));
    const who = deskOf(system.deps, department);
    const path = `/api/dossiers/${work.code}`;
    const request = await until(async () => {
      const { openTasks, actions } = (await desk.get(who, path)).body as Awaited<
        ReturnType<OfficeWork['dossier']>
      >;
      return (
        actions.includes('supplement') &&
        openTasks.find(({ elementId }) => elementId === 'request-supplement')
      );
    });
    const { body } = await until(async () => {
      const answer = await desk.get(who, `/api/user-tasks/${request.key}`);
      return answer.status === 200 && answer;
    });
    const variables = fillForm((body as { form: FormSchema | null }).form, undefined);
    desk.check(await desk.post(who, `${path}/supplement`, { variables }, `s-${work.code}`).expect(200));
    await desk.post(who, `${path}/supplement`, { variables }, `s-${work.code}`).expect(200);
    await until(async () => (await work.dossier()).state === 'waiting');
    await until(async () => (await work.dossier()).actions.length === 0);
    const wait = await until(async () =>
      (await work.dossier()).openTasks.find(({ kind }) => kind === 'wait'),
    );
    const form = (await desk.get(who, `/api/user-tasks/${wait.key}`)).body as { form: FormSchema | null };
    await desk.post(who, `${path}/resume`, { variables: fillForm(form.form, undefined) }).expect(200);
    const second = await until(async () =>
      (await work.dossier()).openTasks.find(({ elementId }) => elementId === 'appraise-supplemented'),
    );
    const appraiser = `${second.role}.${second.agency}`;
    const again = await desk.get(appraiser, `/api/user-tasks/${second.key}`).expect(200);
    expect((again.body as UserTaskDetailJson).decisions.map(({ value }) => value)).not.toContain(
      'supplement',
    );
    await work.goOn();
    expect(await work.dossier()).toMatchObject({ state: 'returned', pauses: [{ reason: 'applicant' }] });
  }, 180_000);

  test('a refusal goes back to the applicant in writing', async () => {
    const work = await receive();
    await work.goOn((task) =>
      task.decisions.some(({ value }) => value === 'refuse') ? 'refuse' : favourably(task),
    );
    expect(await work.dossier()).toMatchObject({ state: 'refused' });
  }, 180_000);

  test('the applicant withdraws: everything else of the dossier ends', async () => {
    const work = await receive();
    const who = deskOf(system.deps, department);
    const path = `/api/dossiers/${work.code}`;
    const standing = await until(async () => {
      const { openTasks } = await work.dossier();
      return openTasks.length > 1 && openTasks.find(({ kind }) => kind === 'standing');
    });
    const { body } = await desk.get(who, `/api/user-tasks/${standing.key}`).expect(200);
    const variables = fillForm((body as { form: FormSchema | null }).form, undefined);
    desk.check(await desk.post(who, `${path}/withdraw`, { variables, comment: 'Theo đơn' }).expect(200));
    await until(async () => (await work.dossier()).state === 'withdrawn');
    expect(await work.dossier()).toMatchObject({ openTasks: [], actions: [] });
    await desk.post(who, `${path}/withdraw`, { variables }).expect(409);
  }, 180_000);
});

describe('races in the real engine', () => {
  test('the same receipt sent five times at once begins one process', async () => {
    const works = await Promise.all([1, 2, 3, 4, 5].map(() => receive(department, 'once-only')));
    const codes = new Set(works.map(({ code }) => code));
    expect(codes.size).toBe(1);
    const [work] = works;
    await until(async () => ((await work?.dossier())?.openTasks.length ?? 0) > 1);
    const found = await dossierModel(system.deps.connection).countDocuments({ _id: work?.code });
    expect(found).toBe(1);
    if (work) expect((await historyOf(work)).items.filter(({ kind }) => kind === 'received')).toHaveLength(1);
  }, 60_000);

  test('completing twice at once completes once', async () => {
    const work = await receive();
    const task = await until(async () =>
      (await work.dossier()).openTasks.find(({ kind }) => kind === 'work'),
    );
    const who = `${task.role}.${task.agency}`;
    const path = `/api/user-tasks/${task.key}`;
    await until(async () => (await desk.get(who, path)).status === 200);
    await desk.post(who, `${path}/claim`).expect(200);
    const { body } = await until(async () => {
      const answer = await desk.get(who, path);
      return (answer.body as UserTaskDetailJson).assignee === who && answer;
    });
    const decision = favourably(body as UserTaskDetailJson);
    const input = { decision, variables: fillForm((body as { form: FormSchema | null }).form, decision) };
    const answers = await Promise.all([1, 2].map(() => desk.post(who, `${path}/complete`, input)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'already-completed' });
    await until(async () => completed(await historyOf(work)).length === 1);
  }, 60_000);
});
