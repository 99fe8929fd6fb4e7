import type { Browser, Page } from 'playwright-core';
import { loadProcedures } from '../../processes';
import { loadCatalogue } from '../../processes/catalogue/catalogue';
import { csvOf, rowOf, unheardOf } from '../../api/catalogue/testing/lists';
import { picture, sitDown, startBrowser, waitForText } from './officer';
import { receiptFor } from './paperwork';
import { stackPassword, startStack, type Stack } from './stack';

const changedCode = '1.000798';
const withdrawnCode = '2.000205';
const [newCode = ''] = unheardOf;
/** Of a field of its own: of a named field, what is missing would be withdrawn too. */
const added = unheardOf.map((cell, at) =>
  at === 3 ? 'Dược phẩm (mới)' : at === 4 ? 'Sở Lao động - Thương binh và Xã hội' : cell,
);
const faulty = ['1.999002', 'Việc khác', 'Cấp tỉnh', 'Dược phẩm (mới)', '', '-5 ngày', ''];

const entryOf = (code: string) => {
  const found = loadCatalogue().find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};
const right = [
  added,
  rowOf(entryOf(changedCode), { limit: '20 ngày làm việc' }),
  rowOf(entryOf(withdrawnCode), { status: 'Bãi bỏ' }),
];

describe('a reform officer imports the official list in the browser', () => {
  let stack: Stack;
  let browser: Browser;
  let running = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), startBrowser()]);
    const desk = await stack.signIn('reception');
    const entry = loadProcedures().find(({ code }) => code === withdrawnCode);
    if (!entry) throw new Error(withdrawnCode);
    const { body } = await desk.post<{ code: string }>('/api/dossiers', receiptFor(entry, 'Lý Thị Mỵ'));
    running = body.code;
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const officer = (username: string) => sitDown(browser, stack.apiUrl, username, stackPassword);

  async function upload(page: Page, rows: string[][]): Promise<void> {
    await page.goto('/procedures/import');
    await page.setInputFiles('#file', { name: 'danh-muc.csv', mimeType: 'text/csv', buffer: csvOf(rows) });
    await page.click('form[enctype] button.govuk-button');
    await page.waitForURL(/\/procedures\/import\/[0-9a-f]+/, { timeout: 60_000 });
  }

  test('sees what is new, changed, withdrawn and faulty, and can apply nothing of it', async () => {
    const { page, complaints, leave } = await officer('reform');
    await page.goto('/procedures');
    await page.click('a[href="/procedures/import"]');
    await picture(page, 'import');
    await upload(page, [...right, faulty]);
    await picture(page, 'import-faulty');

    const rows = await page.locator('main tbody tr').allInnerTexts();
    const rowWith = (text: string) => rows.find((row) => row.includes(text)) ?? '';
    expect(rowWith(newCode)).toMatch(/^2\s/);
    expect(rowWith(changedCode)).toMatch(/Thời hạn: 15 ngày làm việc\s+→\s+(đổi thành)?\s*20 ngày làm việc/);
    expect(rowWith(withdrawnCode)).toMatch(/^4\s/);
    expect(rowWith('-5 ngày')).toMatch(/^5\s/);
    expect(await page.locator('#apply').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('applies the corrected list, and sees how far the engine has it', async () => {
    const { page, complaints, leave } = await officer('reform');
    await upload(page, right);
    await picture(page, 'import-ready');
    await page.click('#apply');
    await page
      .locator('#import-state .notice', { hasText: 'Đã đưa vào áp dụng' })
      .waitFor({ timeout: 60_000 });
    await picture(page, 'import-applied');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('works without scripts, in English too', async () => {
    const context = await browser.newContext({
      baseURL: stack.apiUrl,
      javaScriptEnabled: false,
      viewport: { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    await page.goto('/');
    await page.fill('#username', 'reform2');
    await page.fill('#password', stackPassword);
    await page.click('.entry__box button.govuk-button');
    await page.click('button[name=language]');
    await upload(page, right);
    expect(await page.innerText('#import-state')).toContain('nothing to apply');
    await picture(page, 'import-english');
    await context.close();
  }, 120_000);

  test('the new procedure is received at the counter, the withdrawn one no more', async () => {
    const { page, leave } = await officer('reception');
    await waitForText(page, `/receive?q=${newCode}`, newCode);
    await page.click(`a[href="/receive/${newCode}"]`);
    await page.fill('[id="applicant.fullName"]', 'Nguyễn Thị Hồng Nhung');
    await page.fill('[id="applicant.phone"]', '0912345678');
    await page.fill('[id="applicant.address"]', 'Tổ 5, phường Phan Đình Phùng');
    for (const paper of await page.locator('input[name=papers]').all()) await paper.check();
    await page.click('form[enctype] button.govuk-button');
    await page.waitForURL(/\/dossiers\/.+\/forms\/appointment/);
    const answer = await page.goto(`/receive/${withdrawnCode}`);
    expect(answer?.status()).toBe(404);
    await leave();
  }, 120_000);

  test('its running dossier goes on', async () => {
    const { doFirstTask, page, leave } = await officer('specialist');
    await page.goto(`/dossiers/${running}`);
    await doFirstTask(running, 'approve');
    await waitForText(page, `/dossiers/${running}`, 'Lãnh đạo phòng duyệt');
    await leave();
  }, 120_000);
});
