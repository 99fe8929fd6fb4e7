import { officers, procedureCode } from '../actions/testing/office';
import {
  addVersion,
  compiledBpmn,
  reformers,
  shortened,
  withoutDivisionHead,
} from '../drafts/testing/redesigns';
import type { ModelerChoices } from '../queries/modelerData';
import type { DraftJson } from '../queries';
import { addForm, openPages, type Browser, type PagesOffice } from './testing/visit';

const procedure = `/procedures/${procedureCode}`;

let office: PagesOffice;
let author: Browser;
let approver: Browser;
let id: string;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openPages();
  await addVersion(office, 1, await compiledBpmn(office));
  author = await office.browserOf('reform');
  approver = await office.browserOf('reform-2');
});
afterAll(() => office.close());

const dataIn = (html: string, element: string): unknown =>
  JSON.parse(new RegExp(`id="${element}">([^<]*)<`).exec(html)?.[1] ?? 'null');

/** What a form's hidden fields say. */
const keysIn = (html: string) => ({
  _csrf: /name="csrf-token" content="([^"]*)"/.exec(html)?.[1] ?? '',
  _key: /name="_key" value="([^"]*)"/.exec(html)?.[1] ?? '',
});

describe('the button “Thiết kế lại”', () => {
  test('is shown to reform officers alone', async () => {
    expect((await author.get(procedure)).text).toContain('id="redesign"');
    const desk = await office.browserOf('reception');
    expect((await desk.get(procedure)).text).not.toContain('id="redesign"');
    expect((await desk.get('/drafts')).status).toBe(403);
    expect((await desk.get('/')).text).not.toContain('href="/drafts"');
  });

  test('opens the modeler, with all that it needs in the page and nothing that the policy forbids', async () => {
    const answer = await author.submit(procedure, `${procedure}/drafts`, {});
    expect([answer.status, answer.headers['location']]).toEqual([303, expect.stringMatching(/^\/modeler\//)]);
    id = String(answer.headers['location']).replace('/modeler/', '');
    const { text, headers } = await author.get(`/modeler/${id}`);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    const data = dataIn(text, 'modeler-data') as ModelerChoices & { draft: DraftJson };
    expect(data.draft).toMatchObject({ id, revision: 1, actions: expect.arrayContaining(['edit']) });
    expect(data.slots).toContainEqual(expect.objectContaining({ id: 'reception' }));
    expect(data.procedure).toMatchObject({ code: procedureCode, limitHours: 40 });
    const { forms, blocks, context } = data;
    const usual = forms.find(({ block }) => block === 'one-stop.approval');
    expect(usual).toMatchObject({ decisions: [{ value: 'approve' }, { value: 'return' }] });
    expect(blocks.find((block) => block.id === 'one-stop.approval')?.name).toEqual({
      vi: 'Duyệt, ký',
      en: 'Approve, sign',
    });
    expect(context.procedure?.bpmnProcessId).toBe(`tthc-${procedureCode}`);
  });

  test('is not there twice: one that is on its way is named on the procedure’s page', async () => {
    expect((await author.get(procedure)).text).toContain(`href="/drafts/${id}"`);
  });
});

test('a build without the modeler offers nothing that it could not open', async () => {
  office.deps.hasModeler = false;
  expect((await author.get(procedure)).text).not.toContain('id="redesign"');
  expect((await author.get('/')).text).not.toContain('href="/drafts"');
  expect((await author.get(`/drafts/${id}`)).text).not.toMatch(/href="\/modeler|comparison\.js/);
  expect((await author.get(`/modeler/${id}`)).status).toBe(404);
  office.deps.hasModeler = true;
});

describe('the page of a redesign, without any script', () => {
  const page = () => `/drafts/${id}`;

  test('says what stands against it, at the button that was pressed', async () => {
    const { status, text } = await author.submit(page(), `${page()}/submit`, {});
    expect(status).toBe(409);
    expect(text).toContain('giống hệt quy trình đang áp dụng');
  });

  test('lets its author submit it', async () => {
    const bpmn = shortened(await compiledBpmn(office));
    await office.put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 }).expect(200);
    expect((await author.submit(page(), `${page()}/submit`, {})).status).toBe(303);
    const { text } = await author.get(page());
    expect(text).toContain('Đã trình duyệt.');
    expect(text).toContain('không phải người đã soạn hoặc sửa');
    expect(text).not.toContain('id="approve"');
    expect(text).not.toContain(`href="/modeler/${id}"`);
  });

  test('lets another send it back only with a word, and keeps what was typed', async () => {
    const without = await approver.submit(page(), `${page()}/reject`, { note: '' });
    expect(without.status).toBe(400);
    expect(without.text).toContain('href="#note"');
    expect(without.text).toContain('Hãy ghi rõ cần sửa gì');
    const back = await approver.submit(page(), `${page()}/reject`, { note: 'Giữ đủ giờ thẩm định.' });
    expect(back.status).toBe(303);
    expect((await author.get(page())).text).toContain('Giữ đủ giờ thẩm định.');
    expect((await author.submit(page(), `${page()}/submit`, {})).status).toBe(303);
  });

  test('shows the approver the comparison’s two diagrams, and what releasing does in numbers', async () => {
    const before = await approver.get(page());
    expect(before.text).toContain(`data-after="/api/drafts/${id}/bpmn"`);
    expect(dataIn(before.text, 'comparison-data')).toMatchObject({ marks: {} });
    expect(before.text).toContain('class="change change--changed"');
    expect(before.text).toContain(`formaction="${page()}/approve"`);
    const approved = await approver.post(`${page()}/approve`, { ...keysIn(before.text), note: 'Đồng ý.' });
    expect(approved.status).toBe(303);
    const { text } = await approver.get(page());
    expect(text).toContain('hồ sơ đang giải quyết vẫn theo phiên bản cũ');
    expect((await approver.submit(page(), `${page()}/release`, {})).status).toBe(303);
    expect((await approver.get(page())).text).toContain('Đã ban hành');
  });

  test('is listed by its state', async () => {
    expect((await approver.get('/drafts?state=released')).text).toContain(`href="/drafts/${id}"`);
    expect((await approver.get('/drafts?state=editing')).text).toContain('Không có bản thiết kế nào.');
  });
});

test('a dossier’s steps are told in the words of the version that it runs on', async () => {
  const bpmn = withoutDivisionHead(await compiledBpmn(office));
  await addVersion(office, 2, bpmn);
  const formKey = await addForm(office, 'appraise');
  const nextOf = async (version: number) => {
    const task = await office.addTask({ version, formKey, assignee: 'specialist' });
    const specialist = await office.browserOf('specialist');
    return (await specialist.get(`/user-tasks/${task._id}`)).text;
  };
  expect(await nextOf(1)).toContain('Bước sau: Lãnh đạo phòng duyệt');
  expect(await nextOf(2)).toContain('Bước sau: Lãnh đạo Sở ký giấy phép');
});
