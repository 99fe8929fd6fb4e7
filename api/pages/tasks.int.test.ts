import { addForm, openPages, type Browser, type PagesOffice } from './testing/visit';

let office: PagesOffice;
let browser: Browser;
let formKey: string;

beforeAll(async () => {
  office = await openPages();
  formKey = await addForm(office, 'appraise');
  browser = await office.browserOf('specialist');
});
afterAll(() => office.close());

describe('the worklist', () => {
  test('shows what is overdue by colour, shape and word', async () => {
    const dueAt = new Date(office.deps.now().getTime() - 2 * 86_400_000);
    await office.addTask({ dueAt, applicantName: 'Đỗ Quốc Ưng' });
    const { text } = await browser.get('/worklist?scope=claimable');
    expect(text).toMatch(/data-state="overdue"[\s\S]*<rect width="10" height="10"[\s\S]*Quá hạn/);
    expect(text).toContain('Đỗ Quốc Ưng');
  });

  test('is found by a name without accents', async () => {
    const { text } = await browser.get('/worklist?scope=claimable&q=do%20quoc');
    expect(text).toContain('Đỗ Quốc Ưng');
    expect((await browser.get('/worklist?scope=claimable&q=khong-co')).text).toContain(
      'Không có việc nào khớp',
    );
  });

  test('asked for again answers that nothing has changed', async () => {
    const first = await browser.get('/worklist?scope=claimable&part=list');
    expect(first.text).not.toContain('<html');
    const again = await browser
      .get('/worklist?scope=claimable&part=list')
      .set('If-None-Match', String(first.headers['etag']));
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers['x-as-of']).toMatch(/^\d\d:\d\d:\d\d$/);
  });

  test('claims what was ticked, and says what another was faster with', async () => {
    const [one, other] = [await office.addTask(), await office.addTask()];
    office.deps.engine.assignees.set(other._id, 'specialist-2');
    const answer = await browser.submit('/worklist?scope=claimable', '/worklist/claim', {
      keys: [one._id, other._id],
    });
    expect(answer.headers['location']).toBe('/worklist?scope=claimable');
    expect(office.deps.engine.assignees.get(one._id)).toBe('specialist');
    expect((await browser.get('/worklist?scope=claimable')).text).toContain('notice--warning');
  });
});

describe('a task', () => {
  test('shows its form, and buttons that say what happens next', async () => {
    const { _id } = await office.addTask({ assignee: 'specialist', formKey });
    const { text } = await browser.get(`/user-tasks/${_id}`);
    expect(text).toContain('name="opinion"');
    expect(text).toMatch(/name="decision" value="approve"/);
    expect(text).toContain('Bước sau:');
  });

  test('is passed on with what was typed, once, however often the form is sent', async () => {
    const { _id } = await office.addTask({ assignee: 'specialist', formKey });
    const page = `/user-tasks/${_id}`;
    const { text } = await browser.get(page);
    const form = text.slice(text.indexOf(`action="${page}/complete"`));
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
    const fields = {
      _csrf: hidden('_csrf'),
      _key: hidden('_key'),
      opinion: 'Đủ điều kiện',
      decision: 'approve',
    };
    const answers = [
      await browser.post(`${page}/complete`, fields),
      await browser.post(`${page}/complete`, fields),
    ];
    expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual([
      [303, '/worklist'],
      [303, '/worklist'],
    ]);
    const sent = office.deps.engine.commands.filter(
      ({ command, key }) => command === 'complete' && key === _id,
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.details).toMatchObject({ variables: { opinion: 'Đủ điều kiện', decision: 'approve' } });
  });

  test('with something missing comes back with all that was typed, the summary and the message', async () => {
    const { _id } = await office.addTask({ assignee: 'specialist', formKey });
    const page = `/user-tasks/${_id}`;
    const fields = { opinion: 'Hồ sơ chưa rõ', _comment: 'Đã gọi điện', decision: 'refuse' };
    const { status, text } = await browser.submit(page, `${page}/complete`, fields);
    expect(status).toBe(400);
    expect(text).toContain('Cần sửa các mục sau');
    expect(text).toContain('href="#field-reason"');
    expect(text).toContain('id="field-reason-error"');
    expect(text).toContain('Hồ sơ chưa rõ');
    expect(text).toContain('Đã gọi điện');
  });

  test('that another has just claimed says who', async () => {
    const { _id } = await office.addTask({ formKey });
    const page = `/user-tasks/${_id}`;
    await office.addTask({ assignee: 'specialist-2' });
    office.deps.engine.assignees.set(_id, 'specialist-2');
    const { status, text } = await browser.submit(page, `${page}/claim`, {});
    expect(status).toBe(409);
    expect(text).toContain('notice--warning');
  });

  test('of another office is not there', async () => {
    const { _id } = await office.addTask({ agency: 'huyen-dai-tu', group: 'huyen-dai-tu/specialist' });
    const { status, text } = await browser.get(`/user-tasks/${_id}`);
    expect(status).toBe(404);
    expect(text).toContain('Không tìm thấy công việc');
  });

  test('keeps a draft of what is typed', async () => {
    const { _id } = await office.addTask({ assignee: 'specialist', formKey });
    const page = `/user-tasks/${_id}`;
    const { text } = await browser.get(page);
    const token = /name="csrf-token" content="([^"]*)"/.exec(text)?.[1] ?? '';
    const saved = await browser
      .post(`${page}/draft`, { opinion: 'Đang viết dở' })
      .set({ 'HX-Request': 'true', 'X-Csrf-Token': token });
    expect(saved.status).toBe(204);
    expect((await browser.get(page)).text).toContain('Đang viết dở');
  });

  test('without the token of the page changes nothing, and shows what was typed', async () => {
    const { _id } = await office.addTask({ assignee: 'specialist', formKey });
    const answer = await browser.post(`/user-tasks/${_id}/complete`, { opinion: 'Từ trang khác' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Từ trang khác');
    expect(office.deps.engine.completed.has(_id)).toBe(false);
  });
});
