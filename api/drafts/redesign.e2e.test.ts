import { openDesk, type Desk } from '../actions/testing/office';
import { deskOf, officersFor, OfficeWork, receiptFor } from '../actions/testing/officeWork';
import { openSystem, until, type System } from '../actions/testing/system';
import { processDefinitionModel } from '../models/processDefinition';
import type { DraftJson } from '../queries';
import { deployInForce } from './deployInForce';
import { reformers, withoutDivisionHead } from './testing/redesigns';

const code = '2.000205';

let system: System;
let desk: Desk;

beforeAll(async () => {
  system = await openSystem({ codes: [code] });
  desk = await openDesk(system.deps, { ...officersFor(system.deps), ...reformers });
}, 240_000);
afterAll(() => system.close());

const entry = () => {
  const found = system.deps.procedures.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

async function receive(): Promise<OfficeWork> {
  const answer = await desk
    .post(deskOf(system.deps, entry()), '/api/dossiers', receiptFor(entry()))
    .expect(201);
  return new OfficeWork(desk, (answer.body as { code: string }).code);
}

async function step(who: string, id: string, name: string): Promise<DraftJson> {
  const { status, body } = await desk.post(who, `/api/drafts/${id}/${name}`);
  expect([name, status, body.detail]).toEqual([name, 200, undefined]);
  return body as DraftJson;
}

const deployed = () =>
  processDefinitionModel(system.deps.connection)
    .find({ bpmnProcessId: `tthc-${code}` }, { version: 1 })
    .sort({ version: 1 })
    .lean();

const versionOf = (work: OfficeWork) => until(async () => (await work.dossier()).version);

test('a redesign without the division head’s approval is released; new dossiers follow it, running ones do not', async () => {
  const before = await receive();
  expect(await versionOf(before)).toBe(1);

  const { body } = await desk.post('reform', `/api/procedures/${code}/drafts`).expect(201);
  const { id } = body as DraftJson;
  const { text } = await desk.get('reform', `/api/drafts/${id}/bpmn`).expect(200);
  const bpmn = withoutDivisionHead(text);
  await desk.put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 }).expect(200);
  await step('reform', id, 'submit');
  await step('reform-2', id, 'approve');
  expect(await step('reform-2', id, 'release')).toMatchObject({ state: 'released', releasedVersion: 2 });
  await until(async () => (await deployed()).length === 2);

  const after = await receive();
  expect(await versionOf(after)).toBe(2);
  expect(await after.goOn()).not.toContain('approve-division');
  expect(await before.goOn()).toContain('approve-division');
  for (const work of [before, after]) expect(await work.dossier()).toMatchObject({ state: 'returned' });
}, 240_000);

test('a later start deploys the catalogue and leaves the redesign in force', async () => {
  await deployInForce(system.deps, [entry()]);
  const later = await receive();
  expect(await versionOf(later)).toBe(2);
  expect((await deployed()).map(({ version }) => version)).toEqual([1, 2]);
}, 120_000);
