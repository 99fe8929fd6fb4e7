import { addForm, openPages, password, type PagesOffice } from './testing/visit';

let office: PagesOffice;

beforeAll(async () => {
  office = await openPages();
});
afterAll(() => office.close());

describe('signing in', () => {
  test('the first page is the sign-in form, in Vietnamese', async () => {
    const { status, text } = await office.browser().get('/');
    expect(status).toBe(200);
    expect(text).toContain('<html lang="vi"');
    expect(text).toContain('name="username"');
  });

  test('leads to the start page of the role', async () => {
    const browser = await office.browserOf('specialist');
    const { status, text } = await browser.get('/');
    expect(status).toBe(200);
    expect(text).toContain('Xin chào');
    expect(text).toContain('href="/worklist"');
    expect(text).not.toContain('href="/receive"');
  });

  test('leads to the page that was asked for', async () => {
    const answer = await office
      .browser()
      .submit('/procedures?q=lao', '/sign-in', { username: 'auditor', password });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/procedures?q=lao']);
  });

  test('never leads to another site', async () => {
    const fields = { username: 'auditor', password, next: '//evil.example/' };
    const answer = await office.browser().post('/sign-in', fields);
    expect(answer.headers['location']).toBe('/');
  });

  test('with a wrong password says so and keeps the name', async () => {
    const answer = await office
      .browser()
      .submit('/', '/sign-in', { username: 'clerk<', password: 'sai mật khẩu' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(answer.text).toContain('value="clerk&lt;"');
  });

  test('out again, and the pages are closed', async () => {
    const browser = await office.browserOf('auditor');
    await browser.submit('/', '/sign-out', {});
    expect((await browser.get('/dossiers')).status).toBe(401);
  });
});

describe('a session that ended in the middle of a form', () => {
  test('loses nothing: after signing in the same officer finds the form filled in', async () => {
    const formKey = await addForm(office, 'appraise');
    const task = await office.addTask({ assignee: 'specialist', formKey });
    const page = `/user-tasks/${task._id}`;
    const browser = await office.browserOf('specialist');
    browser.forget();
    const typed = { _officer: 'specialist', opinion: 'Đủ điều kiện, đề nghị cấp', decision: 'approve' };
    const expired = await browser.post(`${page}/complete`, typed);
    expect(expired.status).toBe(401);
    expect(expired.text).toContain('Nội dung bạn vừa gửi được giữ lại');
    const [, target = ''] = /name="resume\[target\]" value="([^"]*)"/.exec(expired.text) ?? [];
    const [, fields = ''] = /name="resume\[fields\]" value="([^"]*)"/.exec(expired.text) ?? [];
    const resume = {
      'resume[target]': target,
      'resume[fields]': fields.replaceAll('&quot;', '"').replaceAll('&#x3D;', '='),
    };
    const signedIn = await browser.post('/sign-in', { username: 'specialist', password, ...resume });
    expect(signedIn.headers['location']).toBe(page);
    const { text } = await browser.get(page);
    expect(text).toContain('Đủ điều kiện, đề nghị cấp');
    expect(text).toContain('Nội dung đã nhập vẫn còn đây');
    expect(office.deps.engine.completed.has(task._id)).toBe(false);
  });

  test('gives what one officer typed to no other', async () => {
    const browser = office.browser();
    const fields = JSON.stringify({ _officer: 'specialist', 'applicant.fullName': 'Hoàng Thị Ơn' });
    const resume = { 'resume[target]': '/receive/2.000205', 'resume[fields]': fields };
    await browser.post('/sign-in', { username: 'reception', password, ...resume });
    const { status, text } = await browser.get('/receive/2.000205');
    expect(status).toBe(200);
    expect(text).not.toContain('Hoàng Thị Ơn');
  });
});

test('the language is switched on the page one is on, and back', async () => {
  const browser = await office.browserOf('auditor');
  const switched = await browser.submit('/procedures?level=district', '/language', { language: 'en' });
  expect(switched.headers['location']).toBe('/procedures?level=district');
  const { text } = await browser.get('/procedures');
  expect(text).toContain('<html lang="en"');
  expect(text).toContain('Administrative procedures');
});
