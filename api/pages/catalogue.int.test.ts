import { compileProcedure } from '../../processes';
import { openDesk, procedureCode } from '../actions/testing/office';
import { dossierModel } from '../models/dossier';
import { processDefinitionModel } from '../models/processDefinition';
import { openPages, type Browser, type PagesOffice } from './testing/visit';

/** 5 working days for a new licence, 3 to prolong one. */
const byCase = '1.008663';

let office: PagesOffice;
let desk: Browser;
let transport: Browser;

beforeAll(async () => {
  office = await openPages();
  await openDesk(office.deps, { transport: [{ agency: 'so-gtvt', role: 'reception' }] });
  desk = await office.browserOf('reception');
  transport = await office.browserOf('transport');
});
afterAll(() => office.close());

const rowsIn = (html: string) => html.split('<tr>').length - 2;

describe('the catalogue of 1,627', () => {
  test('is shown by pages, with what is not from a source counted openly', async () => {
    const { text } = await desk.get('/procedures');
    expect(rowsIn(text)).toBe(20);
    const { procedures } = office.deps;
    const placeholders = procedures.filter(({ placeholder }) => placeholder).length;
    const assumed = procedures.filter(({ limitAssumed }) => limitAssumed).length;
    expect(text).toContain(`${String(procedures.length)} thủ tục`);
    expect(text).toContain(`${String(placeholders)} giữ chỗ`);
    expect(text).toContain(`${String(assumed)} thời hạn giả định`);
    expect(rowsIn((await desk.get('/procedures?page=82')).text)).toBe(7);
  });

  test('is searched without accents within a level and a field', async () => {
    const field = encodeURIComponent('Hộ tịch');
    const { text } = await desk.get(`/procedures?q=ket%20hon&level=commune&field=${field}`);
    expect(rowsIn(text)).toBeGreaterThan(0);
    expect(text).toMatch(/kết hôn/i);
    expect(text).not.toContain('giấy phép lao động');
  });

  test('says of a procedure whose limit no source states that it is assumed', async () => {
    const assumed = office.deps.procedures.find(({ limitAssumed }) => limitAssumed)?.code ?? '';
    expect((await desk.get(`/procedures/${assumed}`)).text).toContain('(giả định)');
    expect((await desk.get(`/procedures/${procedureCode}`)).text).not.toContain('(giả định)');
  });
});

describe('what a desk may choose', () => {
  test('is all it receives, by pages and fields', async () => {
    const { text } = await desk.get('/receive');
    expect(rowsIn(text)).toBe(20);
    expect(text).toContain('rel="next"');
    expect(text).toContain('<option value="Việc làm"');
    expect(text).not.toContain('<option value="Hộ tịch"');
  });

  test('shows one whose process is not deployed yet, and does not offer it', async () => {
    const known = office.deps.procedures.find(({ code }) => code === procedureCode);
    if (!known) throw new Error(procedureCode);
    const { procedures } = office.deps;
    office.deps.procedures = [...procedures, { ...known, code: '9.000001' }];
    const { text } = await desk.get('/receive?q=9.000001');
    expect(text).toContain('Chưa áp dụng');
    expect(text).not.toContain('href="/receive/9.000001"');
    office.deps.procedures = procedures;
  });

  test('does not hold a procedure that was withdrawn, which the catalogue shows as such', async () => {
    const { procedures } = office.deps;
    office.deps.procedures = procedures.map((entry) =>
      entry.code === procedureCode ? { ...entry, withdrawn: true } : entry,
    );
    expect((await desk.get(`/receive?q=${procedureCode}`)).text).not.toContain(`/receive/${procedureCode}`);
    expect((await desk.get(`/receive/${procedureCode}`)).status).toBe(404);
    expect((await desk.get(`/procedures?q=${procedureCode}`)).text).toContain('Đã bãi bỏ');
    const { text } = await desk.get(`/procedures/${procedureCode}`);
    expect(text).toContain('không tiếp nhận hồ sơ mới');
    expect(text).not.toContain(`href="/receive/${procedureCode}"`);
    office.deps.procedures = procedures;
  });
});

describe('a limit that depends on a case', () => {
  const papers = () =>
    office.deps.procedures.find(({ code }) => code === byCase)?.papers.map(({ id }) => id) ?? [];

  async function send(fields: Record<string, string>) {
    const { text } = await transport.get(`/receive/${byCase}`);
    const action =
      /action="(\/receive\/[^"]*)" method="post"/.exec(text)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
    const form = text.slice(text.indexOf('enctype='));
    const _key = /name="_key" value="([^"]*)"/.exec(form)?.[1] ?? '';
    return transport.upload(action, {
      _key,
      'applicant.fullName': 'Lý Văn Páo',
      papers: papers(),
      ...fields,
    });
  }

  test('is asked for with radio buttons; forgotten, it is named and nothing typed is lost', async () => {
    const { status, text } = await send({});
    expect(status).toBe(400);
    expect(text).toContain('href="#case"');
    expect(text).toContain('id="case-error"');
    expect(text).toContain('name="case" value="gia-han"');
    expect(text).toContain('value="Lý Văn Páo"');
  });

  test('is on the slip once it is chosen', async () => {
    const { status, headers } = await send({ case: 'gia-han' });
    expect(status).toBe(303);
    const { text } = await transport.get(String(headers['location']));
    expect(text).toContain('3 ngày làm việc');
    expect(text).not.toContain('5 ngày làm việc');
  });
});

describe('the versions of a procedure', () => {
  const bpmnProcessId = `tthc-${procedureCode}`;
  const dossier = (_id: string, version: number, state: string) => ({ _id, bpmnProcessId, version, state });

  beforeAll(async () => {
    const { connection, procedures, now } = office.deps;
    const entry = procedures.find(({ code }) => code === procedureCode);
    if (!entry) throw new Error(procedureCode);
    const { bpmn, resourceName } = await compileProcedure(entry);
    await processDefinitionModel(connection).collection.insertOne({
      ...{ _id: 'second' as never, bpmnProcessId, version: 2, resourceName, bpmn, checksum: '' },
      deployedAt: now(),
    });
    await dossierModel(connection).collection.insertMany([
      dossier('a', 1, 'in-progress'),
      dossier('b', 1, 'returned'),
      dossier('c', 2, 'waiting'),
      dossier('d', 2, 'ready-to-return'),
      dossier('e', 2, 'canceled'),
    ] as never[]);
  });

  test('say what they are and how many dossiers are on each', async () => {
    const answer = await office.get('auditor', `/api/procedures/${procedureCode}/versions`).expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        {
          version: 2,
          current: true,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          source: `${bpmnProcessId}.bpmn`,
          legalBasis: office.deps.procedures.find(({ code }) => code === procedureCode)?.legalBasis,
          dossiers: { running: 2, ended: 1 },
        },
        { version: 1, current: false, legalBasis: [], dossiers: { running: 1, ended: 1 } },
      ],
    });
  });

  test('stand on the page of the procedure', async () => {
    const { text } = await desk.get(`/procedures/${procedureCode}`);
    expect(text).toContain(`href="/procedures/${procedureCode}/versions/1"`);
    expect(text).toContain('2 đang giải quyết');
  });
});
