import { openBrowserOffice } from './browserOffice';
import { picture, waitForText } from './officer';

const procedure = { code: '2.000205', name: 'Cấp giấy phép lao động cho người lao động nước ngoài' };
const applicant = 'Nguyễn Thị Hồng Nhung';

describe('a dossier from the counter to the result, by officers in their browsers', () => {
  const { officer } = openBrowserOffice();
  let code = '';

  test('reception receives a dossier of a real procedure and gets the appointment slip to print', async () => {
    const { page, complaints, leave } = await officer('reception');
    await page.goto(`/receive?q=${encodeURIComponent('giay phep lao dong')}`);
    await picture(page, 'receive-choose');
    await page.click(`a[href="/receive/${procedure.code}"]`);
    await page.fill('[id="applicant.fullName"]', applicant);
    await page.fill('[id="applicant.phone"]', '0912345678');
    await page.fill('[id="applicant.address"]', 'Tổ 5, phường Phan Đình Phùng, Thái Nguyên');
    for (const paper of await page.locator('input[name=papers]').all()) await paper.check();
    await picture(page, 'receive');
    await page.click('form[enctype] button.govuk-button');
    await page.waitForURL(/\/dossiers\/.+\/forms\/appointment/);
    code = decodeURIComponent(/dossiers\/([^/]+)/.exec(page.url())?.[1] ?? '');
    await picture(page, 'slip');

    expect(code).toMatch(/^\d{3}\.\d{2}\.\d{2}\.H55-\d{6}-\d{4}$/);
    const slip = await page.locator('.slips').innerText();
    expect(slip).toContain(code);
    expect(slip).toContain(applicant);
    expect(complaints).toEqual([]);
    await leave();
  }, 60_000);

  test.each(['specialist', 'division-head', 'leader', 'clerk'])(
    '%s finds it on top of the worklist, claims it, fills the form in and passes it on',
    async (username) => {
      const { doFirstTask, page, complaints, leave } = await officer(username);
      await doFirstTask(code, username === 'clerk' ? undefined : 'approve');
      await picture(page, `after-${username}`);
      expect(await page.locator('.govuk-error-summary').count()).toBe(0);
      expect(complaints).toEqual([]);
      await leave();
    },
    60_000,
  );

  test('reception hands the result over, and the dossier is returned', async () => {
    const { doFirstTask, page, leave } = await officer('reception');
    await doFirstTask(code);
    await waitForText(page, `/dossiers/${code}`, 'Đã trả kết quả');
    await picture(page, 'dossier');
    await leave();
  }, 60_000);

  test('the auditor sees every step on the diagram and in the timeline: who, when, how long, which decision, which version', async () => {
    const { page, complaints, leave } = await officer('auditor');
    await page.goto(`/history/${code}`);
    await page.waitForSelector('#diagram[data-state=shown]');
    await picture(page, 'history');

    const done = await page
      .locator('#diagram .djs-shape.did-done')
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-element-id')));
    expect(done).toEqual(expect.arrayContaining(['appraise', 'issue', 'hand-over', 'returned']));
    const timeline = await page.locator('#timeline tbody tr').allInnerTexts();
    for (const step of ['Thẩm định hồ sơ', 'Lãnh đạo phòng duyệt', 'Trả kết quả']) {
      expect(timeline.some((row) => row.includes(step))).toBe(true);
    }
    expect(complaints).toEqual([]);
    await leave();
  }, 60_000);

  test('the auditor changes nothing: no page offers a button that does', async () => {
    const { page, leave } = await officer('auditor');
    await page.goto(`/dossiers/${code}`);
    expect(await page.locator('main form[method=post]').count()).toBe(0);
    await leave();
  }, 60_000);
});
