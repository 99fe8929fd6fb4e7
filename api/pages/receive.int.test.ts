import { procedureCode } from '../actions/testing/office';
import { openPages, type Browser, type PagesOffice } from './testing/visit';

let office: PagesOffice;
let browser: Browser;

beforeAll(async () => {
  office = await openPages();
  browser = await office.browserOf('reception');
});
afterAll(() => office.close());

const page = `/receive/${procedureCode}`;

/** The upload's address carries the token of the session. */
async function address(): Promise<{ action: string; key: string }> {
  const { text } = await browser.get(page);
  const action = /action="(\/receive\/[^"]*)" method="post"/.exec(text)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
  const form = text.slice(text.indexOf('enctype='));
  return { action, key: /name="_key" value="([^"]*)"/.exec(form)?.[1] ?? '' };
}

const papers = () =>
  office.deps.procedures.find(({ code }) => code === procedureCode)?.papers.map(({ id }) => id) ?? [];

test('a procedure is found by words without accents', async () => {
  const { text } = await browser.get('/receive?q=giay%20phep%20lao%20dong');
  expect(text).toContain(`href="${page}"`);
});

test('receiving leads to the slip, with the code in words, bars and squares', async () => {
  const { action, key } = await address();
  const answer = await browser.upload(action, {
    _key: key,
    'applicant.fullName': 'Dương Văn Ánh',
    papers: papers(),
  });
  expect(answer.status).toBe(303);
  const { status, text } = await browser.get(String(answer.headers['location']));
  expect(status).toBe(200);
  expect(text.match(/<h2 class="slip__title">/g)).toHaveLength(2);
  expect(text.match(/<svg/g)?.length).toBeGreaterThanOrEqual(4);
  expect(text).toContain('Dương Văn Ánh');
  expect(text).toContain('Đã tiếp nhận hồ sơ 000.');
});

test('what is missing is named on top and at its field, and nothing typed is lost', async () => {
  const { action, key } = await address();
  const typed = { _key: key, 'applicant.phone': 'không có', 'applicant.address': 'Xóm Đồng Cẩm' };
  const { status, text } = await browser.upload(action, typed);
  expect(status).toBe(400);
  expect(text).toContain('href="#applicant.fullName"');
  expect(text).toContain('id="applicant.fullName-error"');
  expect(text).toContain('id="applicant.phone-error"');
  expect(text).toContain('value="Xóm Đồng Cẩm"');
  expect(text).toContain('value="không có"');
});

test('a desk that does not receive it has no such form', async () => {
  const commune = await office.browserOf('reception-commune');
  expect((await commune.get(page)).status).toBe(404);
});

test('a dossier of another agency is not there, by code, by history or by slip', async () => {
  const { action, key } = await address();
  const fields = { _key: key, 'applicant.fullName': 'Nguyễn Thị Hoa', papers: papers() };
  const { headers } = await browser.upload(action, fields);
  const code = /\/dossiers\/([^/]*)\//.exec(String(headers['location']))?.[1] ?? '';
  const commune = await office.browserOf('reception-commune');
  const paths = [`/dossiers/${code}`, `/history/${code}`, `/dossiers/${code}/forms/appointment`];
  for (const path of paths) expect((await commune.get(path)).status).toBe(404);
  expect((await browser.get(`/dossiers/${code}`)).text).toContain('Nguyễn Thị Hoa');
});
