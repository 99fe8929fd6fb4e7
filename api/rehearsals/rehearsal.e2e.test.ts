import { decisionsOf } from '../../processes';
import { openDesk, type Desk } from '../actions/testing/office';
import { fillForm } from '../actions/testing/fillForm';
import { deskOf, officersFor, receiptFor } from '../actions/testing/officeWork';
import { openSystem, until, type System } from '../actions/testing/system';
import { reformers } from '../drafts/testing/redesigns';
import { rehearsalModel } from '../models/rehearsal';
import type { DraftJson } from '../queries';
import type { RehearsalJson } from '../queries/rehearsalShapes';

const code = '2.000205';

let system: System;
let desk: Desk;
let draft: DraftJson;

beforeAll(async () => {
  system = await openSystem({ codes: [code] });
  const procedures = system.deps.procedures.filter((entry) => entry.code === code);
  desk = await openDesk(system.deps, { ...officersFor({ ...system.deps, procedures }), ...reformers });
  draft = (await desk.post('reform', `/api/procedures/${code}/drafts`).expect(201)).body as DraftJson;
}, 240_000);
afterAll(() => system.close());

/** All collections in which the office, its lists and its figures look; each with how much it holds. */
async function officeHolds(): Promise<Record<string, number>> {
  const names = [
    'dossiers',
    'userTasks',
    'histories',
    'incidents',
    'processDefinitions',
    'forms',
    'openings',
  ];
  const more = ['caseFiles', 'counters', 'documents', 'procedureReleases'];
  const counts = [...names, ...more].map(async (name) => {
    const count = await system.deps.connection.collection(name).countDocuments();
    return [name, count] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

async function start(body: object = {}, key?: string): Promise<RehearsalJson> {
  const answer = await desk.post('reform', `/api/drafts/${draft.id}/rehearsals`, body, key);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  desk.check(answer);
  return answer.body as RehearsalJson;
}

const openSteps = ({ steps }: RehearsalJson) =>
  steps.filter(({ endedAt, kind }) => endedAt === null && kind !== 'standing');

/** Does the first open step as its form asks, with that decision or the favourable one. */
async function doStep(rehearsal: RehearsalJson, decision?: string): Promise<RehearsalJson> {
  const [step] = openSteps(rehearsal);
  if (!step) throw new Error('nothing is open');
  const kept = await rehearsalModel(system.deps.connection).findById(rehearsal.id).lean();
  const form = kept?.forms[step.elementId];
  const chosen = decision ?? (form && decisionsOf(form)[0]?.value);
  const filled = { decision: chosen, variables: fillForm(form ?? null, chosen) };
  const answer = await desk.post('reform', `/api/rehearsals/${rehearsal.id}/complete`, {
    key: step.key,
    ...filled,
  });
  expect([answer.status, answer.body.detail, answer.body.errors]).toEqual([200, undefined, undefined]);
  desk.check(answer);
  return answer.body as RehearsalJson;
}

async function move(rehearsal: RehearsalJson, to: string): Promise<RehearsalJson> {
  const body = { to, aheadMs: rehearsal.aheadMs };
  const answer = await desk.post('reform', `/api/rehearsals/${rehearsal.id}/advance`, body).expect(200);
  desk.check(answer);
  return answer.body as RehearsalJson;
}

const end = ({ id }: RehearsalJson) => desk.remove('reform', `/api/rehearsals/${id}`).expect(204);

test('a rehearsal goes from receipt to result on the engine, and the office never hears of it', async () => {
  await desk.post(deskOf(system.deps, entry()), '/api/dossiers', receiptFor(entry())).expect(201);
  await until(async () => (await officeHolds())['userTasks']);
  const before = await officeHolds();

  const begun = await start({}, 'once');
  expect((await start({}, 'once')).id).toBe(begun.id);
  expect(openSteps(begun).map(({ elementId }) => elementId)).toEqual(['appraise']);
  expect(begun).toMatchObject({ state: 'running', overdue: false, incidents: [] });

  let now = await move(begun, 'hour');
  expect(now.aheadMs).toBeGreaterThan(begun.aheadMs);
  // The same request again is a repetition: the clock stays where it is.
  const again = { to: 'hour', aheadMs: begun.aheadMs };
  const repeated = await desk.post('reform', `/api/rehearsals/${now.id}/advance`, again).expect(200);
  expect((repeated.body as RehearsalJson).aheadMs).toBe(now.aheadMs);

  now = await doStep(now);
  expect(now.steps.find(({ elementId }) => elementId === 'appraise')).toMatchObject({ onTime: true });
  now = await move(now, 'step');
  expect(openSteps(now)[0]).toMatchObject({ onTime: false });
  for (let tries = 0; now.state !== 'ended' && tries < 12; tries += 1) now = await doStep(now);
  expect(now).toMatchObject({ state: 'ended', outcome: 'returned' });
  expect(now.path.elements['returned']).toMatchObject({ entered: 1 });
  expect(now.steps.filter(({ onTime }) => onTime === false)).toHaveLength(1);
  expect(await officeHolds()).toEqual(before);

  await end(now);
  await desk.get('reform', `/api/rehearsals/${now.id}`).expect(404);
  expect(await officeHolds()).toEqual(before);
  for (const name of ['rehearsals', 'rehearsalRuns'])
    expect(await system.deps.connection.collection(name).countDocuments()).toBe(0);
  const { body } = await desk.get('reform', `/api/procedures/${code}/versions`).expect(200);
  expect((body as { items: unknown[] }).items).toHaveLength(1);
}, 240_000);

test('one that is given up in the middle is canceled in the engine, and leaves nothing', async () => {
  const before = await officeHolds();
  const begun = await start();
  const second = await desk.post('reform', `/api/drafts/${draft.id}/rehearsals`, {}).expect(409);
  expect(second.body).toMatchObject({ code: 'rehearsal-running', rehearsal: begun.id });
  await end(begun);
  const runs = system.deps.connection.collection('rehearsalRuns');
  await until(async () => (await runs.countDocuments()) === 0);
  expect(await officeHolds()).toEqual(before);
  await desk.post('reform', `/api/rehearsals/${begun.id}/complete`, { key: '1' }).expect(404);
}, 120_000);

function entry() {
  const found = system.deps.procedures.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}
