import { EngineError } from '../../engine';
import { stepsOf } from '../../processes';
import type { Paper } from '../../processes/types';
import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { startDeployments } from '../catalogue/deployments';
import { deployInForce } from '../drafts/deployInForce';
import { commitRelease, takeUpReleases } from '../drafts/release';
import { withTermsInForce } from '../drafts/termsInForce';
import {
  addVersion,
  compiledBpmn,
  givenTo,
  reformers,
  shortened,
  waiving,
  withLimit,
} from '../drafts/testing/redesigns';
import { receiptFor } from '../actions/testing/officeWork';
import { actionModel } from '../models/action';
import { caseFileModel } from '../models/caseFile';
import { draftModel } from '../models/draft';
import { procedureReleaseModel } from '../models/procedureRelease';
import type { DraftJson, VersionJson } from '../queries';

const file = `tthc-${procedureCode}.bpmn`;

let office: Office;
let inForce: string;
let version = 1;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  inForce = await compiledBpmn(office);
  await office.deps.engine.deploy([{ name: file, content: Buffer.from(inForce) }]);
  await addVersion(office, 1, inForce);
});
afterAll(() => office.close());

const versions = () => office.deps.engine.deployed.get(file) ?? [];

async function step(who: string, id: string, name: string, key?: string) {
  const answer = await office.post(who, `/api/drafts/${id}/${name}`, {}, key);
  office.check(answer);
  return answer;
}

/** An approved redesign of the version in force. */
async function approved(redesign = shortened): Promise<{ id: string; bpmn: string }> {
  const { body } = await office.post('reform', `/api/procedures/${procedureCode}/drafts`).expect(201);
  const { id } = body as DraftJson;
  const bpmn = redesign(inForce);
  await office.put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 }).expect(200);
  expect((await step('reform', id, 'submit')).status).toBe(200);
  expect((await step('reform-2', id, 'approve')).status).toBe(200);
  return { id, bpmn };
}

/** The projection comes after the engine. */
async function projected(): Promise<void> {
  inForce = versions().at(-1) ?? '';
  version = versions().length;
  await addVersion(office, version, inForce);
}

const entries = () => office.deps.procedures.filter(({ code }) => code === procedureCode);
const deployCatalogue = () => deployInForce(office.deps, entries());
const stateOf = async (id: string) => (await office.get('reform', `/api/drafts/${id}`)).body as DraftJson;

test('an approved redesign is released: the engine has it under the same id, as the next version', async () => {
  const { id, bpmn } = await approved();
  const [one, other] = await Promise.all([
    step('reform-2', id, 'release', 'release'),
    step('reform-2', id, 'release', 'release'),
  ]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(one.body).toMatchObject({ state: 'released', releasedVersion: 2, releasedBy: 'reform-2' });
  expect(versions()).toHaveLength(2);
  expect(versions().at(-1)).toBe(bpmn);
  const lines = await actionModel(office.deps.connection)
    .find({ 'subject.id': id, name: 'releaseDraft' })
    .lean();
  expect(lines).toEqual([expect.objectContaining({ officer: 'reform-2', outcome: 'accepted' })]);
  await projected();
});

test('the versions and the steps of the procedure show it', async () => {
  const { body } = await office.get('auditor', `/api/procedures/${procedureCode}/versions`).expect(200);
  expect((body.items as VersionJson[]).map((one) => [one.version, one.current])).toEqual([
    [2, true],
    [1, false],
  ]);
  const procedure = await office.get('auditor', `/api/procedures/${procedureCode}`).expect(200);
  office.check(procedure);
  expect(procedure.body.version).toBe(2);
  const hoursOf = (steps: { hours: number | null }[]) =>
    steps.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const compiled = entries().flatMap((entry) => stepsOf(entry));
  expect(hoursOf(procedure.body.steps)).toBeLessThan(hoursOf(compiled));
  expect(procedure.body.steps).toHaveLength(compiled.length);
});

test('what is compiled does not take its place at a later start or deployment', async () => {
  await deployCatalogue();
  await deployCatalogue();
  expect(versions()).toHaveLength(version);
});

test('a redesign that is released while the catalogue is being deployed is in force afterwards', async () => {
  const { id, bpmn } = await approved();
  const { engine } = office.deps;
  let released = false;
  const slow = {
    ...engine,
    deploy: async (...args: Parameters<typeof engine.deploy>) => {
      // The other process is faster than what this one had made ready already.
      if (!released) {
        released = true;
        await step('reform-2', id, 'release');
      }
      return engine.deploy(...args);
    },
  };
  await deployInForce({ engine: slow, connection: office.deps.connection }, entries());
  expect(versions().at(-1)).toBe(bpmn);
  expect((await stateOf(id)).releasedVersion).toBe(versions().length);
  await projected();
});

test('one that was begun with an older version is not released over a newer one', async () => {
  const older = await approved();
  const newer = await approved();
  expect((await step('reform-2', newer.id, 'release')).status).toBe(200);
  // The read model may be behind: the store itself decides.
  expect((await step('reform-2', older.id, 'release')).body.code).toBe('draft-outdated');
  await projected();
  expect((await step('reform-2', older.id, 'release')).body.code).toBe('draft-outdated');
  expect((await stateOf(older.id)).state).toBe('approved');
});

test('of two released at the same moment one is in force, the other is told', async () => {
  const [one, other] = [await approved(), await approved()];
  const before = versions().length;
  const answers = await Promise.all([
    step('reform-2', one.id, 'release'),
    step('reform-2', other.id, 'release'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(versions()).toHaveLength(before + 1);
  await projected();
});

test('an engine that cannot be reached gets it when it can, and the officer is told that it is on its way', async () => {
  const { id, bpmn } = await approved();
  office.deps.engine.failNext('deploy', new EngineError('unreachable', 'off'));
  const { status, body } = await step('reform-2', id, 'release');
  expect([status, body.state, body.releasedVersion]).toEqual([200, 'released', null]);
  const service = startDeployments(office.deps);
  await service.stop();
  expect(versions().at(-1)).toBe(bpmn);
  expect((await stateOf(id)).releasedVersion).toBe(versions().length);
  await projected();
});

test('a process that died between the store and the engine is made up for, and its redesign told released', async () => {
  const { id, bpmn } = await approved();
  const { connection } = office.deps;
  await commitRelease(connection, {
    ...{ _id: `${procedureCode}:${String(version)}`, code: procedureCode, baseVersion: version, draftId: id },
    ...{ bpmnProcessId: `tthc-${procedureCode}`, resourceName: file, bpmn, forms: [], decisions: [] },
    terms: { limit: null, cases: {}, waivedPapers: [] },
    ...{ releasedBy: 'reform-2', releasedAt: office.deps.now(), version: null },
  });
  await draftModel(connection).updateOne({ _id: id }, { $set: { state: 'approved' } });
  await Promise.all([takeUpReleases(office.deps), takeUpReleases(office.deps)]);
  expect(versions().at(-1)).toBe(bpmn);
  expect(await stateOf(id)).toMatchObject({ state: 'released', releasedVersion: versions().length });
  await projected();
});

test('what the engine does not take was never released, and stays approved', async () => {
  const { id } = await approved();
  const before = versions().length;
  office.deps.engine.failNext('deploy', new EngineError('invalid', 'not BPMN'));
  expect((await step('reform-2', id, 'release')).body.code).toBe('refused-by-engine');
  expect(versions()).toHaveLength(before);
  expect((await stateOf(id)).state).toBe('approved');
  const kept = await procedureReleaseModel(office.deps.connection).countDocuments({ draftId: id });
  expect(kept).toBe(0);
  expect((await step('reform-2', id, 'release')).body.state).toBe('released');
});

test('a citizen is promised what the redesign promises: the appointment counts its shorter limit', async () => {
  await projected();
  const { id } = await approved(withLimit(3));
  expect((await step('reform-2', id, 'release')).status).toBe(200);
  const limit = { amount: 3, unit: 'working-days' } as const;
  const { body } = await office.get('reception', `/api/procedures/${procedureCode}`).expect(200);
  expect(body.limit).toEqual(limit);

  const [entry] = entries();
  if (!entry) throw new Error(procedureCode);
  const answer = await office.post('reception', '/api/dossiers', receiptFor(entry)).expect(201);
  const { code } = answer.body as { code: string };
  const caseFile = await caseFileModel(office.deps.connection).findById(code).lean();
  expect(caseFile?.opening.limit).toEqual(limit);
  expect(caseFile?.dueAt).toEqual(office.deps.calendar.dueAtFor(limit, caseFile?.receivedAt ?? new Date(0)));
  const dossier = await office.get('reception', `/api/dossiers/${code}`).expect(200);
  expect(dossier.body.limit).toEqual(limit);
});

test('a published limit that became shorter than the redesign’s is the one that holds', async () => {
  const [entry] = entries();
  if (!entry) throw new Error(procedureCode);
  const limit = { amount: 1, unit: 'working-days' } as const;
  const shorter = await withTermsInForce(office.deps.connection, { ...entry, limit });
  expect(shorter.limit).toEqual(limit);
});

test('a paper that the redesign waives is asked for no more, and refused as the law wants it', async () => {
  await projected();
  const [entry] = entries();
  const [waived] = entry?.papers ?? [];
  if (!entry || !waived) throw new Error(procedureCode);
  const { id } = await approved(waiving(waived.id));
  expect((await step('reform-2', id, 'release')).status).toBe(200);
  const { body } = await office.get('reception', `/api/procedures/${procedureCode}`).expect(200);
  expect(body.papers).toHaveLength(entry.papers.length - 1);

  const withAll = receiptFor(entry);
  const refused = await office.post('reception', '/api/dossiers', withAll).expect(400);
  expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'unknown-paper' })]);
  const documents = withAll.documents.filter(({ paperId }) => paperId !== waived.id);
  const taken = await office.post('reception', '/api/dossiers', { ...withAll, documents }).expect(201);
  const { code } = taken.body as { code: string };
  const dossier = await office.get('reception', `/api/dossiers/${code}`).expect(200);
  expect((dossier.body.papers as { id: string }[]).map((paper) => paper.id)).not.toContain(waived.id);
});

test('another agency of the tree that a step is given to acts in the dossiers received from then on', async () => {
  await projected();
  const { id } = await approved(givenTo('at_so_tu_phap'));
  expect((await step('reform-2', id, 'release')).status).toBe(200);
  const [entry] = entries();
  if (!entry) throw new Error(procedureCode);
  const asked = (await office.get('reception', `/api/procedures/${procedureCode}`)).body.papers as Paper[];
  const receipt = receiptFor(entry);
  const documents = receipt.documents.filter(({ paperId }) => asked.some((paper) => paper.id === paperId));
  const answer = await office.post('reception', '/api/dossiers', { ...receipt, documents }).expect(201);
  const { code } = answer.body as { code: string };
  const caseFile = await caseFileModel(office.deps.connection).findById(code).lean();
  expect(caseFile?.opening.agencies).toMatchObject({ at_so_tu_phap: 'so-tu-phap' });
});

test('an agency that is not in the tree is an error, by its name in the process', async () => {
  await projected();
  const { body } = await office.post('reform', `/api/procedures/${procedureCode}/drafts`).expect(201);
  const { id } = body as DraftJson;
  const bpmn = givenTo('at_nobody')(inForce);
  await office.put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 }).expect(200);
  const { status, body: refusal } = await step('reform', id, 'submit');
  expect([status, refusal.code]).toEqual([409, 'draft-has-errors']);
  expect(JSON.stringify(refusal.findings)).toContain('at_nobody');
});
