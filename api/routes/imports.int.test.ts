import { readFileSync } from 'node:fs';
import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { csvOf, rowOf, unheardOf } from '../catalogue/testing/lists';
import { actionModel } from '../models/action';
import { catalogueChangeModel } from '../models/catalogueChange';
import { overlayFile, saveOverlay } from '../../processes/catalogue/overlay';
import type { ImportJson } from '../queries';

const imports = '/api/procedures/imports';

let office: Office;

beforeAll(async () => {
  officers['reform'] = [{ agency: null, role: 'reform' }];
  office = await openOffice();
  const { deps } = office;
  Object.defineProperty(deps, 'procedures', { get: () => deps.catalogue.state().procedures });
});
afterAll(() => office.close());

const entryOf = (code: string) => {
  const found = office.deps.catalogue.state().entries.find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};

/** Rows of their own field, so that nothing else is missing from the list. */
const inNewField = (row: string[], code: string): string[] => [
  code,
  ...row.slice(1, 3),
  `Lĩnh vực ${code}`,
  ...row.slice(4),
];

async function plan(content: Buffer, name = 'danh-muc.csv', who = 'reform') {
  const answer = await office.upload(who, imports).attach('file', content, name);
  office.check(answer);
  return answer;
}

async function planned(rows: string[][]): Promise<ImportJson> {
  const answer = await plan(csvOf(rows));
  expect(answer.status).toBe(201);
  return answer.body as ImportJson;
}

async function apply(id: string, key?: string, who = 'reform') {
  const answer = await office.post(who, `${imports}/${id}/apply`, {}, key);
  office.check(answer);
  return answer;
}

const codes = async (): Promise<string[]> =>
  (await catalogueChangeModel(office.deps.connection).find().lean()).map(({ importId }) => importId);

describe('who may import', () => {
  test.each(['reception', 'specialist', 'auditor'])('%s may not, and is told why', async (who) => {
    const answer = await plan(csvOf([unheardOf]), 'danh-muc.csv', who);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    office.check(await office.get(who, imports).expect(403));
    const refused = await actionModel(office.deps.connection).countDocuments({
      name: 'planImport',
      officer: who,
      outcome: 'refused',
    });
    expect(refused).toBe(1);
  });

  test.each(['reform', 'admin'])('%s may', async (who) => {
    expect((await plan(csvOf([unheardOf]), 'danh-muc.csv', who)).status).toBe(201);
  });
});

describe('a dry run', () => {
  test('says what is new, changed field by field, withdrawn and faulty, with row numbers', async () => {
    const entry = entryOf(procedureCode);
    const gone = office.deps.catalogue
      .state()
      .entries.find(({ placeholder, code }) => !placeholder && code !== procedureCode);
    if (!gone) throw new Error('the catalogue is empty');
    const list = await planned([
      inNewField(unheardOf, '1.999001'),
      rowOf(entry, { limit: '7 ngày làm việc' }),
      rowOf(gone, { status: 'Bãi bỏ' }),
      ['1.999002', 'Việc khác', 'Cấp tỉnh', 'Dược', 'Bộ Y tế', '-5 ngày', ''],
    ]);
    expect(list.added).toEqual([expect.objectContaining({ row: 2, code: '1.999001' })]);
    const [changed] = list.changed;
    expect(changed).toMatchObject({ row: 3, code: procedureCode });
    expect(changed?.changes).toEqual([
      { field: 'limit', from: entry.limit, to: { amount: 7, unit: 'working-days' } },
    ]);
    expect(list.withdrawn).toContainEqual({ row: 4, code: gone.code, name: gone.name });
    expect(list.findings).toContainEqual(
      expect.objectContaining({ row: 5, code: 'limit-not-positive', column: expect.stringContaining('F') }),
    );
    expect(list).toMatchObject({ applicable: false, state: 'planned', applied: null });
    expect(list.findings.every(({ wayOut }) => wayOut.length > 10)).toBe(true);
    expect((await apply(list.id)).body.code).toBe('import-faulty');
    office.check(await office.get('reform', `${imports}/${list.id}`).expect(200));
  });

  test('a procedure that the rules do not let pass is found with its row', async () => {
    const hurried = office.deps.procedures.find(({ flow }) => flow.pattern === 'public-posting');
    const list = await planned([rowOf(entryOf(hurried?.code ?? ''), { limit: '1 giờ làm việc' })]);
    expect(list.findings).toContainEqual(
      expect.objectContaining({ row: 2, code: 'breaks-rule', severity: 'error' }),
    );
    expect(list.applicable).toBe(false);
  });

  test('changes nothing, and the same list again is the same plan', async () => {
    const before = office.deps.catalogue.state();
    const one = await planned([inNewField(unheardOf, '1.999003')]);
    const other = await planned([inNewField(unheardOf, '1.999003')]);
    expect(other.id).toBe(one.id);
    expect(office.deps.catalogue.state()).toBe(before);
  });
});

describe('applied', () => {
  test('it is there at once: new ones in the catalogue, withdrawn ones refused at the counter', async () => {
    const entry = entryOf(procedureCode);
    const list = await planned([inNewField(unheardOf, '1.999004'), rowOf(entry, { status: 'Bãi bỏ' })]);
    const { body, status } = await apply(list.id, 'first');
    expect([status, body.state, body.applied.by]).toEqual([200, 'applied', 'reform']);
    await office.get('reform', '/api/procedures/1.999004').expect(200);
    const papers = office.deps.procedures.find(({ code }) => code === procedureCode)?.papers ?? [];
    const documents = papers.map(({ id }) => ({ paperId: id }));
    const receipt = {
      procedureCode,
      applicant: { fullName: 'Trần Thị Bưởi' },
      documents,
      channel: 'counter',
    };
    const refused = await office.post('reception', '/api/dossiers', receipt);
    expect([refused.status, refused.body.code]).toEqual([409, 'procedure-withdrawn']);
  });

  test('it is in the action log: who, when, how much, which list', async () => {
    const line = await actionModel(office.deps.connection)
      .findOne({ name: 'applyImport', outcome: 'accepted' })
      .lean();
    expect(line).toMatchObject({
      officer: 'reform',
      subject: { kind: 'Catalogue' },
      input: { fileName: 'danh-muc.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), added: 1 },
    });
  });

  test('sent twice with one key it is done once; with another key it is told of', async () => {
    const list = await planned([inNewField(unheardOf, '1.999005')]);
    const [one, other] = await Promise.all([apply(list.id, 'twice'), apply(list.id, 'twice')]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await codes()).filter((id) => id === list.id)).toHaveLength(1);
    const late = await apply(list.id, 'another');
    expect([late.status, late.body.code]).toEqual([409, 'import-already-applied']);
  });

  test('when the catalogue changed meanwhile nothing is applied, and a new plan says what it would do now', async () => {
    const rows = [inNewField(unheardOf, '1.999006')];
    const list = await planned(rows);
    const other = await planned([inNewField(unheardOf, '1.999007')]);
    expect((await apply(other.id)).status).toBe(200);
    const answer = await apply(list.id);
    expect([answer.status, answer.body.code]).toEqual([409, 'catalogue-changed']);
    expect((await office.get('reform', `${imports}/${list.id}`)).body.state).toBe('outdated');
    const again = await planned(rows);
    expect(again.id).not.toBe(list.id);
    expect((await apply(again.id)).status).toBe(200);
  });

  test('of two lists at the same moment one is applied, the other is told', async () => {
    const [one, other] = [
      await planned([inNewField(unheardOf, '1.999008')]),
      await planned([inNewField(unheardOf, '1.999009')]),
    ];
    const answers = await Promise.all([apply(one.id), apply(other.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a change by the command line in between is noticed too', async () => {
    const list = await planned([inNewField(unheardOf, '1.999010')]);
    const { overlay } = office.deps.catalogue.state();
    saveOverlay(office.deps.config.dataDir, { ...overlay, revision: 1000 });
    expect((await apply(list.id)).body.code).toBe('catalogue-changed');
  });

  test('a list that says what is there already has nothing to apply', async () => {
    const list = await planned([rowOf(entryOf('1.999004'))]);
    expect(list.counts).toEqual({ added: 0, changed: 0, unchanged: 1, withdrawn: 0, faulty: 0 });
    expect((await apply(list.id)).body.code).toBe('import-changes-nothing');
  });

  test('the file is whole after each of them', () => {
    const text = readFileSync(overlayFile(office.deps.config.dataDir), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ revision: 1000 });
  });
});

test('there is no import with another id', async () => {
  office.check(await office.get('reform', `${imports}/nothing`).expect(404));
  expect((await apply('nothing')).body.code).toBe('import-not-found');
});
