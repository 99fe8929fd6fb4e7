import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import {
  addVersion,
  compiledBpmn,
  reformers,
  withLimit,
  withoutDivisionHead,
} from '../drafts/testing/redesigns';
import type { ComparisonJson, DraftJson } from '../queries';

let office: Office;
let draft: string;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  const bpmn = await compiledBpmn(office);
  await addVersion(office, 1, bpmn);
  const begun = await office.post('reform', `/api/procedures/${procedureCode}/drafts`, {});
  draft = (begun.body as DraftJson).id;
  await office.put('reform', `/api/drafts/${draft}/bpmn`, { bpmn: withLimit(3)(bpmn), revision: 1 });
  await addVersion(office, 2, withoutDivisionHead(bpmn));
});
afterAll(() => office.close());

async function compare(who: string, before: string | number, after: string | number, code = procedureCode) {
  const answer = await office.get(who, `/api/procedures/${code}/versions/${before}/compare/${after}`);
  office.check(answer);
  return answer;
}

describe('two versions of a process', () => {
  test('are told apart in sentences, with the elements that they are about and the effect on the whole', async () => {
    const { status, body } = await compare('reform', 1, 2);
    const { changes, effects, marks, before, after } = body as ComparisonJson;
    expect(status).toBe(200);
    expect([before, after]).toEqual([
      { version: 1, draft: null },
      { version: 2, draft: null },
    ]);
    expect(changes).toContainEqual({
      kind: 'removed',
      elementId: 'approve-division',
      text: expect.stringContaining('The step “Lãnh đạo phòng duyệt” is removed') as string,
    });
    expect(marks['approve-division']).toBe('removed');
    const steps = effects.find(({ figure }) => figure === 'steps');
    expect(steps && (steps.after ?? 0) - (steps.before ?? 0)).toBe(-1);
    expect(steps?.text).toMatch(/\(−1\)$/);
  });

  test('may be compared the other way round, and one with itself', async () => {
    const { body } = await compare('reform', 2, 1);
    expect((body as ComparisonJson).changes).toContainEqual(expect.objectContaining({ kind: 'added' }));
    expect((await compare('reform', 2, 2)).body).toMatchObject({ changes: [], marks: {} });
  });

  test('can be looked at by everyone who sees the procedure', async () => {
    expect((await compare('specialist', 1, 2)).status).toBe(200);
  });

  test('that are not there are named', async () => {
    const { status, body } = await compare('reform', 1, 7);
    expect([status, (body as { code: string }).code]).toEqual([404, 'version-not-found']);
    expect((await compare('reform', 1, 2, 'no-such')).body).toMatchObject({ code: 'procedure-not-found' });
  });
});

describe('a redesign', () => {
  test('is compared with a version', async () => {
    const { status, body } = await compare('reform-2', 1, draft);
    expect(status).toBe(200);
    const { after, changes } = body as ComparisonJson;
    expect(after).toEqual({ version: null, draft });
    expect(changes[0]).toEqual({
      kind: 'terms',
      elementId: '',
      text: 'Time limit: 5 working days → 3 working days',
    });
  });

  test('is not shown to who may not see redesigns, even here', async () => {
    const { status, body } = await compare('reception', 1, draft);
    expect([status, (body as { code: string }).code]).toEqual([403, 'not-allowed']);
  });

  test('of another procedure, or none, is not found', async () => {
    expect((await compare('reform', 1, 'no-such-draft')).body).toMatchObject({ code: 'draft-not-found' });
  });
});
