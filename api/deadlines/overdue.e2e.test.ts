import { EngineError } from '../../engine';
import { loadProcedures, type ProcedureEntry } from '../../processes';
import { openDesk, type Desk } from '../actions/testing/office';
import { deskOf, officersFor, OfficeWork, placeOf, receiptFor } from '../actions/testing/officeWork';
import { openSystem, until, type System } from '../actions/testing/system';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { actionModel } from '../models/action';
import type { DossierDetailJson, HistoryJson, WorklistItemJson } from '../queries';
import { lookForDeadlines } from './deadlines';

const entryOf = (code: string): ProcedureEntry => {
  const found = loadProcedures().find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};
/** Five working days at one department; and one for which two other departments are heard. */
const alone = entryOf('2.000205');
const hearing = entryOf('1.012832');
const hour = 3_600_000;

let system: System;
let deps: Deps;
let desk: Desk;
beforeAll(async () => {
  const procedures = [alone, hearing];
  system = await openSystem({ codes: procedures.map(({ code }) => code), movable: true });
  deps = system.deps;
  desk = await openDesk(deps, officersFor({ ...deps, procedures }));
}, 240_000);
afterAll(() => system.close());

async function receive(entry = alone): Promise<OfficeWork> {
  const answer = await desk.post(deskOf(deps, entry), '/api/dossiers', receiptFor(entry)).expect(201);
  const work = new OfficeWork(desk, (answer.body as { code: string }).code);
  await until(async () => (await work.dossier()).openTasks.some(({ kind }) => kind === 'work'));
  return work;
}

/** Lets time pass until an hour after that moment, and the read models hear of it. */
async function passTo(moment: string): Promise<void> {
  await system.moveTo(new Date(new Date(moment).getTime() + hour));
  await until(async () => deps.now().getTime() - (await asOf(deps.connection)).getTime() < 10_000);
  await desk.signInAgain();
}

const apologyOf = async (work: OfficeWork) => (await work.dossier()).apology;
const historyOf = async ({ code }: OfficeWork) => {
  const answer = await desk.get('auditor', `/api/dossiers/${code}/history`).expect(200);
  desk.check(answer);
  return (answer.body as HistoryJson).items;
};
const timesTold = async (work: OfficeWork, kind: string) =>
  (await historyOf(work)).filter((entry) => entry.kind === kind).length;

/** The dossier's limit passes with its first step undone; the service looks. */
async function overdue(look: (deps: Deps) => Promise<unknown> = lookForDeadlines): Promise<OfficeWork> {
  const work = await receive();
  await passTo((await work.dossier()).dueAt);
  await look(deps);
  return work;
}

const begunApology = (work: OfficeWork) =>
  until(async () => {
    const apology = await apologyOf(work);
    return apology?.openTasks.length ? apology : null;
  });

/** Does the apology's next step; the task done. */
async function goOnWithApology(work: OfficeWork, elementId: string, typed: Record<string, unknown> = {}) {
  const task = await until(async () =>
    (await apologyOf(work))?.openTasks.find((open) => open.elementId === elementId),
  );
  await work.work(task, undefined, typed);
  return task;
}

async function sendApology(work: OfficeWork, newDueAt: string): Promise<DossierDetailJson> {
  await goOnWithApology(work, 'draft-apology', { newDueAt, reason: 'Phải xác minh thêm' });
  await goOnWithApology(work, 'sign-apology');
  await goOnWithApology(work, 'send-apology');
  return until(async () => {
    const dossier = await work.dossier();
    return dossier.apology?.state === 'sent' && dossier;
  });
}

const isAnswer = ({ elementId }: { elementId: string }) => elementId.startsWith('answer-');

/** A working day about that many days from now, as a form's date field has it. */
function workingDayIn(days: number): string {
  const at = new Date(deps.now().getTime() + days * 24 * hour);
  while (!deps.calendar.isWorkingDay(at)) at.setTime(at.getTime() + 24 * hour);
  return new Date(at.getTime() + 7 * hour).toISOString().slice(0, 10);
}

describe('an overdue dossier', () => {
  test('gets an apology, drafted, signed and sent; the new date is in force, and the result is returned', async () => {
    const work = await overdue();
    const { missedAt, openTasks } = await begunApology(work);
    const before = await work.dossier();
    expect(before).toMatchObject({ overdue: true, dueAt: missedAt, state: 'in-progress' });
    expect(openTasks).toMatchObject([{ elementId: 'draft-apology', agency: placeOf(deps, alone) }]);
    const list = await desk.get(
      `specialist.${placeOf(deps, alone)}`,
      `/api/worklist?scope=claimable&q=${work.code}`,
    );
    desk.check(list);
    expect((list.body as { items: WorklistItemJson[] }).items.map(({ elementId }) => elementId)).toContain(
      'draft-apology',
    );

    const newDay = workingDayIn(10);
    const { dueAt, overdue: stillOverdue, promisedAt, apology } = await sendApology(work, newDay);
    expect(dueAt.slice(0, 10)).toBe(newDay);
    expect({ stillOverdue, promisedAt, missedAt: apology?.missedAt }).toEqual({
      ...{ stillOverdue: false, promisedAt: before.promisedAt },
      missedAt,
    });
    await work.goOn();
    expect(await work.dossier()).toMatchObject({ state: 'returned', dueAt });
    const kinds = (await historyOf(work)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['apology-begun', 'apology-sent', 'ended']));
  }, 240_000);

  test('whose new date is missed too is overdue again, and gets no second apology', async () => {
    const work = await overdue();
    const { dueAt } = await sendApology(work, workingDayIn(3));
    await passTo(dueAt);
    await lookForDeadlines(deps);
    await lookForDeadlines(deps);
    expect(await work.dossier()).toMatchObject({ overdue: true, dueAt, apology: { state: 'sent' } });
    expect(await timesTold(work, 'apology-begun')).toBe(1);
  }, 240_000);

  test('that ends before its apology is sent needs none: its steps leave the worklists', async () => {
    const work = await overdue();
    const { openTasks } = await begunApology(work);
    await work.goOn();
    await lookForDeadlines(deps);
    await until(async () => (await apologyOf(work))?.state === 'canceled');
    const [draft] = openTasks;
    const task = await desk.get('auditor', `/api/user-tasks/${draft?.key ?? ''}`).expect(200);
    expect(task.body).toMatchObject({ state: 'canceled' });
    await lookForDeadlines(deps);
    expect(await timesTold(work, 'apology-canceled')).toBe(1);
  }, 240_000);
});

describe('the apology is begun once', () => {
  const begunOnce = async (work: OfficeWork) => {
    await begunApology(work);
    await lookForDeadlines(deps);
    const noted = await actionModel(deps.connection).find({ dossierCode: work.code, name: 'apologize' });
    expect(noted).toHaveLength(1);
    expect(await timesTold(work, 'apology-begun')).toBe(1);
  };

  test('though two API processes look at the same moment', async () => {
    await begunOnce(await overdue(() => Promise.all([lookForDeadlines(deps), lookForDeadlines(deps)])));
  }, 120_000);

  test('though the API dies after its line in the action log', async () => {
    const dead = { ...deps.engine, publish: () => Promise.reject(new EngineError('unreachable', 'killed')) };
    const work = await overdue(() => lookForDeadlines({ ...deps, engine: dead }));
    expect(await apologyOf(work)).toBeNull();
    await lookForDeadlines(deps);
    await begunOnce(work);
  }, 120_000);

  test('though the API dies before it hears that the engine took the message', async () => {
    const dying: Deps['engine'] = {
      ...deps.engine,
      publish: async (message) => {
        await deps.engine.publish(message);
        throw new EngineError('unreachable', 'killed');
      },
    };
    const work = await overdue(() => lookForDeadlines({ ...deps, engine: dying }));
    await lookForDeadlines(deps);
    await begunOnce(work);
  }, 120_000);
});

describe('a department that was asked and does not answer in time', () => {
  test('counts as agreeing: the system completes its step once, and says so in the history', async () => {
    const work = await receive(hearing);
    const done = new Set<string>();
    const open = async () => (await work.dossier()).openTasks.filter(({ kind }) => kind === 'work');
    const next = () => until(async () => (await open()).find(({ key }) => !done.has(key)));
    for (let task = await next(); !isAnswer(task); task = await next()) {
      await work.work(task);
      done.add(task.key);
    }
    const [first, second] = await until(async () => {
      const [one, other] = (await open()).filter(isAnswer);
      return one && other && ([one, other] as const);
    });
    await work.work(first, undefined, { answer: 'agree' });
    await passTo(second.dueAt ?? '');
    await Promise.all([lookForDeadlines(deps), lookForDeadlines(deps)]);
    const told = await until(async () => {
      const answered = (await historyOf(work)).filter(
        (entry) => entry.kind === 'task-completed' && isAnswer(entry),
      );
      return answered.length === 2 && answered;
    });
    expect(told[1]).toMatchObject({
      ...{ elementId: second.elementId, actor: 'system' },
      details: {
        timedOut: true,
        data: { answer: 'no-answer' },
        legalBasis: 'Nghị định 61/2018/NĐ-CP, Điều 19',
      },
    });
    expect(told[0]?.actor).not.toBe('system');
    await work.goOn();
    expect(await work.dossier()).toMatchObject({ state: 'returned' });
  }, 240_000);
});
