import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { addVersion, compiledBpmn, reformers } from '../drafts/testing/redesigns';
import { processDefinitionModel } from '../models/processDefinition';
import type { DraftJson } from '../queries';
import type { BeginningJson, PatternJson } from '../queries/beginnings';

let office: Office;
let draft: string;
let base: string;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  base = await compiledBpmn(office);
  await addVersion(office, 1, base);
  const answer = await office.post('reform', `/api/procedures/${procedureCode}/drafts`, {});
  draft = `/api/drafts/${(answer.body as DraftJson).id}`;
});
afterAll(() => office.close());

async function get(path: string, who = 'reform') {
  const answer = await office.get(who, `${draft}${path}`);
  office.check(answer);
  return answer;
}

describe('what a redesign may begin with', () => {
  test('are the patterns that fit the procedure, told in the reader’s language', async () => {
    const { items } = (await get('/patterns')).body as { items: PatternJson[] };
    const { flow } = office.deps.procedures.find(({ code }) => code === procedureCode) ?? {};
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(items.filter(({ own }) => own).map(({ name }) => name)).toEqual([flow?.pattern]);
    expect(items.every(({ title, description }) => title !== '' && description !== '')).toBe(true);
  });

  test('is each of those, as a process of this very procedure', async () => {
    const { items } = (await get('/patterns')).body as { items: PatternJson[] };
    for (const { name } of items) {
      const answer = await get(`/patterns/${name}`);
      const { bpmn, slots } = answer.body as BeginningJson;
      expect([name, answer.status]).toEqual([name, 200]);
      expect(bpmn).toContain(`id="tthc-${procedureCode}"`);
      expect(slots.map(({ id }) => id)).toContain('reception');
    }
  }, 120_000);

  test('is no pattern that there is not', async () => {
    const answer = await get('/patterns/none');
    expect([answer.status, answer.body.code]).toEqual([404, 'pattern-not-found']);
  });

  test('is the process in force of another procedure, where it is deployed', async () => {
    const copied = (await get(`/copies/${procedureCode}`)).body as BeginningJson;
    expect(copied.bpmn).toBe(base);
    const { connection, procedures } = office.deps;
    const other = procedures.find(({ code }) => code !== procedureCode)?.code ?? '';
    await processDefinitionModel(connection).deleteMany({ bpmnProcessId: `tthc-${other}` });
    expect((await get(`/copies/${other}`)).body.code).toBe('procedure-not-deployed');
    expect((await get('/copies/none')).body.code).toBe('procedure-not-found');
  });

  test.each(['reception', 'specialist'])('is not told to %s', async (who) => {
    expect((await get('/patterns', who)).status).toBe(403);
    expect((await get(`/copies/${procedureCode}`, who)).status).toBe(403);
  });
});
