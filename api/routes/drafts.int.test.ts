import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { addVersion, compiledBpmn, reformers, shortened } from '../drafts/testing/redesigns';
import { actionModel } from '../models/action';
import { draftModel } from '../models/draft';
import type { CheckJson, DraftJson } from '../queries';

const drafts = `/api/procedures/${procedureCode}/drafts`;

let office: Office;
let base: string;
let changed: string;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  base = await compiledBpmn(office);
  changed = shortened(base);
  await addVersion(office, 1, base);
});
afterAll(() => office.close());

async function send(who: string, path: string, body: object = {}, key?: string) {
  const answer = await office.post(who, path, body, key);
  office.check(answer);
  return answer;
}

async function begin(who = 'reform', key?: string): Promise<DraftJson> {
  const answer = await send(who, drafts, {}, key);
  expect(answer.status).toBe(201);
  return answer.body as DraftJson;
}

async function save(who: string, id: string, bpmn: string, revision: number) {
  const answer = await office.put(who, `/api/drafts/${id}/bpmn`, { bpmn, revision });
  office.check(answer);
  return answer;
}

const step = (who: string, id: string, name: string, body: object = {}, key?: string) =>
  send(who, `/api/drafts/${id}/${name}`, body, key);

async function submitted(): Promise<string> {
  const { id } = await begin();
  await save('reform', id, changed, 1);
  expect((await step('reform', id, 'submit')).status).toBe(200);
  return id;
}

const linesOf = (id: string, name: string) =>
  actionModel(office.deps.connection).find({ 'subject.id': id, name }).sort({ at: 1 }).lean();

describe('a redesign begins', () => {
  test('as a copy of the version in force, once for a request that is sent twice', async () => {
    const [one, other] = await Promise.all([begin('reform', 'begin'), begin('reform', 'begin')]);
    expect(other.id).toBe(one.id);
    expect(one).toMatchObject({ code: procedureCode, baseVersion: 1, state: 'editing', revision: 1 });
    expect(one).toMatchObject({
      author: 'reform',
      authorName: 'Cán bộ reform',
      actions: ['edit', 'remove', 'submit'],
    });
    const bpmn = await office.get('reform', `/api/drafts/${one.id}/bpmn`).expect(200);
    expect([bpmn.headers['draft-revision'], bpmn.text]).toEqual(['1', base]);
  });

  test.each(['reception', 'auditor', 'admin'])('but not by %s, who is told why', async (who) => {
    const answer = await send(who, drafts);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
  });

  test('but not of a procedure that does not exist', async () => {
    expect((await send('reform', '/api/procedures/9.999999/drafts')).body.code).toBe('procedure-not-found');
  });

  test('and is seen by reform officers and auditors alone', async () => {
    const { id } = await begin();
    for (const who of ['reform-2', 'auditor']) {
      office.check(await office.get(who, `/api/drafts/${id}`).expect(200));
      const { body } = await office.get(who, `/api/drafts?code=${procedureCode}`).expect(200);
      expect(body.items.map((one: DraftJson) => one.id)).toContain(id);
    }
    office.check(await office.get('reception', `/api/drafts/${id}`).expect(403));
    office.check(await office.get('reception', '/api/drafts').expect(403));
    office.check(await office.get('reform', '/api/drafts/nothing').expect(404));
  });
});

describe('what is drawn is saved', () => {
  test('with the next revision, and the same sent again is no other', async () => {
    const { id } = await begin();
    expect((await save('reform', id, changed, 1)).body.revision).toBe(2);
    expect((await save('reform', id, changed, 1)).body.revision).toBe(2);
    expect((await save('reform', id, changed, 2)).body.revision).toBe(2);
  });

  test('but never over what another saved meanwhile, who is named', async () => {
    const { id } = await begin();
    await save('reform-2', id, changed, 1);
    const { status, body } = await save('reform', id, base.replace('Trả kết quả', 'Giao kết quả'), 1);
    expect([status, body.code]).toEqual([409, 'draft-changed']);
    expect(body.draft).toMatchObject({
      revision: 2,
      updatedBy: 'reform-2',
      updatedByName: 'Cán bộ reform-2',
    });
    const kept = await draftModel(office.deps.connection).findById(id).lean();
    expect([kept?.bpmn, kept?.editors]).toEqual([changed, ['reform', 'reform-2']]);
  });

  test('of two at the same moment one is saved, the other is told', async () => {
    const { id } = await begin();
    const answers = await Promise.all([
      save('reform', id, changed, 1),
      save('reform-2', id, `${changed}<!-- -->`, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('faulty as it may be, as long as it is BPMN', async () => {
    const { id } = await begin();
    const faulty = base.replace(/<bpmn:endEvent[^]*?<\/bpmn:endEvent>/, '');
    expect((await save('reform', id, faulty, 1)).status).toBe(200);
    const { body } = await send('reform', `/api/drafts/${id}/check`);
    expect((body as CheckJson).errors).toBeGreaterThan(0);
  });

  test.each([
    ['no XML', 'Quyết định'],
    [
      'an entity from elsewhere',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions>&x;</definitions>',
    ],
  ])('but not %s: a finding tells why, and nothing is changed', async (_what, bpmn) => {
    const { id } = await begin();
    const { status, body } = await save('reform', id, bpmn, 1);
    expect([status, body.code]).toEqual([422, 'draft-unreadable']);
    expect(body.findings).toEqual([expect.objectContaining({ rule: 'readable', severity: 'error' })]);
    expect((await office.get('reform', `/api/drafts/${id}`)).body.revision).toBe(1);
  });

  test('up to 4 MB', async () => {
    const { id } = await begin();
    const large = (size: number) =>
      base.replace('</bpmn:definitions>', `${' '.repeat(size)}</bpmn:definitions>`);
    expect((await save('reform', id, large(2_000_000), 1)).status).toBe(200);
    expect((await save('reform', id, large(5_000_000), 2)).body.code).toBe('body-too-large');
  });

  test('and who else has it open is told for half a minute', async () => {
    const { id } = await begin();
    const others = async (who: string) => (await step(who, id, 'presence')).body.others;
    expect(await others('reform')).toEqual([]);
    expect(await others('reform-2')).toEqual([expect.objectContaining({ username: 'reform' })]);
    const { now } = office.deps;
    office.deps.now = () => new Date(now().getTime() + 31_000);
    expect(await others('reform-2')).toEqual([]);
    office.deps.now = now;
    expect((await step('auditor', id, 'presence')).status).toBe(403);
  });

  test('and the same officer’s other window is told, too', async () => {
    const { id } = await begin();
    const others = async (window: string) => (await step('reform', id, 'presence', { window })).body.others;
    expect(await others('left')).toEqual([]);
    expect(await others('right')).toEqual([expect.objectContaining({ username: 'reform', own: true })]);
    expect(await others('left')).toHaveLength(1);
  });
});

describe('the server’s own check', () => {
  test('says how long the slowest way is, and what would be lost, in the reader’s language', async () => {
    const { id } = await begin();
    const { body } = await send('reform', `/api/drafts/${id}/check`);
    expect(body).toMatchObject({ revision: 1, errors: 0, limitHours: 40 });
    expect((body as CheckJson).longestPathHours).toBeLessThanOrEqual(40);
  });

  test('finds another procedure’s process, which a redesign may not replace', async () => {
    const { id } = await begin();
    await save('reform', id, base.replaceAll(`tthc-${procedureCode}`, 'tthc-1.000798'), 1);
    const { body } = await send('reform', `/api/drafts/${id}/check`);
    expect((body as CheckJson).findings).toContainEqual(
      expect.objectContaining({ rule: 'own-procedure', code: 'otherProcess', severity: 'error' }),
    );
  });
});

describe('a redesign is submitted', () => {
  test('without errors, once; then it is not changed any more', async () => {
    const { id } = await begin();
    await save('reform', id, changed, 1);
    const answers = await Promise.all([
      step('reform', id, 'submit', {}, `submit ${id}`),
      step('reform', id, 'submit', {}, `submit ${id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toMatchObject({ state: 'submitted', submittedBy: 'reform' });
    expect(await linesOf(id, 'submitDraft')).toEqual([expect.objectContaining({ outcome: 'accepted' })]);
    expect((await save('reform', id, base, 2)).body.code).toBe('draft-wrong-state');
    expect((await step('reform', id, 'submit')).body.code).toBe('draft-wrong-state');
  });

  test('never with errors: they are told, and the attempt is in the log', async () => {
    const { id } = await begin();
    await save('reform', id, base.replace(/<bpmn:endEvent[^]*?<\/bpmn:endEvent>/, ''), 1);
    const { status, body } = await step('reform', id, 'submit');
    expect([status, body.code]).toEqual([409, 'draft-has-errors']);
    expect(body.findings.length).toBeGreaterThan(0);
    expect(await linesOf(id, 'submitDraft')).toEqual([
      expect.objectContaining({
        outcome: 'refused',
        refusal: expect.objectContaining({ code: 'draft-has-errors' }),
      }),
    ]);
    expect((await office.get('reform', `/api/drafts/${id}`)).body.state).toBe('editing');
  });

  test('not unchanged, and not as another than the one that was looked at', async () => {
    const { id } = await begin();
    expect((await step('reform', id, 'submit')).body.code).toBe('draft-unchanged');
    await save('reform', id, changed, 1);
    expect((await step('reform', id, 'submit', { revision: 1 })).body.code).toBe('draft-changed');
    expect((await step('reform', id, 'submit', { revision: 2 })).status).toBe(200);
  });
});

describe('a redesign is reviewed', () => {
  test('by another officer, never by its author or one who changed it', async () => {
    const { id } = await begin();
    await save('reform-3', id, changed, 1);
    await step('reform', id, 'submit');
    for (const who of ['reform', 'reform-3', 'auditor', 'reception']) {
      for (const name of ['approve', 'reject', 'release']) {
        const { status, body } = await step(who, id, name, { note: 'Đồng ý' });
        expect([who, name, status, body.code]).toEqual([who, name, 403, 'not-allowed']);
      }
    }
    const { body } = await step('reform-2', id, 'approve', { note: 'Đồng ý' });
    expect(body).toMatchObject({ state: 'approved', reviewedBy: 'reform-2', note: 'Đồng ý' });
    expect(await linesOf(id, 'approveDraft')).toContainEqual(
      expect.objectContaining({ officer: 'reform-2', outcome: 'accepted', reason: 'Đồng ý' }),
    );
  });

  test('in the revision that was looked at, not in one that came after it', async () => {
    const id = await submitted();
    await step('reform-2', id, 'reject', { note: 'Giữ bước thẩm định.' });
    await save('reform', id, `${changed}\n`, 2);
    await step('reform', id, 'submit');
    expect((await step('reform-2', id, 'approve', { revision: 2 })).body.code).toBe('draft-changed');
    expect((await step('reform-2', id, 'approve', { revision: 3 })).body.state).toBe('approved');
    expect((await step('reform-2', id, 'release', { revision: 2 })).body.code).toBe('draft-changed');
  });

  test('and sent back with what is to be done; then it is changed and submitted again', async () => {
    const id = await submitted();
    expect((await step('reform-2', id, 'reject', { note: ' ' })).status).toBe(400);
    const { body } = await step('reform-2', id, 'reject', { note: 'Giữ bước thẩm định.' });
    expect(body).toMatchObject({ state: 'rejected', note: 'Giữ bước thẩm định.' });
    expect((await save('reform', id, `${changed}\n`, 2)).body.revision).toBe(3);
    expect((await step('reform', id, 'submit')).body).toMatchObject({ state: 'submitted', note: null });
  });

  test('and given up by its author alone, until it is approved', async () => {
    const id = await submitted();
    expect((await office.remove('reform-2', `/api/drafts/${id}`)).status).toBe(403);
    await step('reform-2', id, 'approve');
    expect((await office.remove('reform', `/api/drafts/${id}`)).body.code).toBe('draft-wrong-state');
    const other = await begin();
    office.check(await office.remove('reform', `/api/drafts/${other.id}`).expect(204));
    office.check(await office.get('reform', `/api/drafts/${other.id}`).expect(404));
  });
});
