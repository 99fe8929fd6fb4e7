import type { Browser, Page } from 'playwright-core';
import { loadProcedures } from '../../processes';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser, waitForText } from './officer';
import { receiptFor } from './paperwork';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
/** Its limit depends on the case: a decision table says so. */
const ofCases = '1.001023';
/** dmn-js writes widths into its markup, which the content security policy leaves out: it works without them. */
const isOfOurs = (complaint: string) => !complaint.startsWith('Applying inline style');
const label = 'Số điện thoại liên hệ';

describe('the form of a step is changed, tried, released, and filled in by its officer', () => {
  let stack: Stack;
  let browser: Browser;
  let review = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code, ofCases]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const officer = (username: string) => sitDown(browser, stack.apiUrl, username, stackPassword);

  /** Opens the form of a step beside the panel of the step. */
  const openForm = async (modeler: ModelerPage, step: string): Promise<void> => {
    await modeler.choose(step);
    await modeler.openTool('form');
    await modeler.page.waitForSelector('.form-tool .fjs-form-editor .fjs-element');
  };

  const decide = (page: Page, value: string) =>
    page.click(`.form-tool__preview .decisions button[value="${value}"]`);

  test('a reform officer adds a required phone number by the keyboard and takes another field out', async () => {
    const { page, complaints, leave } = await officer('reform');
    const modeler = new ModelerPage(page);
    await modeler.begin(code);
    await openForm(modeler, 'appraise');
    await picture(page, 'form-editor');

    await page.locator('.fjs-palette-field[data-field-type=textfield]').focus();
    await page.keyboard.press('Enter');
    await page.fill('#field-label', label);
    await page.locator('#field-label').blur();
    await page.selectOption('#field-check', 'phone');
    await page.selectOption('#field-from', 'applicant.phone');
    await page.check('#field-required');
    await picture(page, 'form-field');
    await page.click('.fjs-element[data-id="Field_opinion"]');
    await page.locator('.fjs-editor-selected[data-id="Field_opinion"]').waitFor();
    await modeler.press('Xóa mục này');
    await page.locator('.fjs-element[data-id="Field_opinion"]').waitFor({ state: 'detached' });

    await page.click('#form-preview');
    const phone = page.locator('.form-tool__preview').getByLabel(label);
    await phone.waitFor();
    expect(await phone.inputValue()).toBe('0912345678');
    expect(await page.locator('.form-tool__preview').getByLabel('Ý kiến thẩm định').count()).toBe(0);
    await phone.fill('12345');
    await decide(page, 'approve');
    await page.locator('.form-tool__preview .govuk-error-message').waitFor();
    expect(await page.innerText('.form-tool__preview')).toContain('Số điện thoại gồm 10 chữ số');
    await picture(page, 'form-preview');
    await phone.fill('0912 345 678');
    await decide(page, 'approve');
    await page.getByText('Các giá trị đều hợp lệ.').waitFor();

    await page.click('#form-apply');
    await page.getByText('Bước này dùng biểu mẫu mới').waitFor();
    await modeler.settled();
    expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
    await modeler.closeTool();
    await page.reload();
    await modeler.opened();
    await openForm(modeler, 'appraise');
    expect(await page.innerText('.form-tool__editor')).toContain(label);
    await modeler.settled();
    await modeler.submit();
    review = new URL(page.url()).pathname;
    expect(complaints).toEqual([]);
    await leave();
  }, 240_000);

  test('another one reads what changes in the form, approves and releases', async () => {
    const { page, complaints, leave } = await officer('reform2');
    await page.goto(review);
    await page.waitForSelector('#comparison[data-state=shown]');
    const told = await page.innerText('#comparison');
    expect(told).toContain(`thêm “${label}”`);
    expect(told).toContain('bỏ “Ý kiến thẩm định”');
    await picture(page, 'form-comparison');
    await page.click('#approve');
    await page.click('#release');
    await page.waitForSelector('.notice--success');
    await waitForText(page, review, 'phiên bản 2');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('the specialist of a new dossier is asked for the phone number, which is filled in and checked', async () => {
    const entry = loadProcedures().find((one) => one.code === code);
    if (!entry) throw new Error(code);
    const desk = await stack.signIn('reception');
    const receipt = receiptFor(entry, 'Bế Văn Đàn');
    const { body } = await desk.post<{ code: string }>('/api/dossiers', receipt);
    const { page, leave } = await officer('specialist');
    await waitForText(page, '/worklist', body.code);
    await page.locator('tr, li', { hasText: body.code }).getByRole('link').first().click();
    await page.click('#claim');
    const phone = page.getByLabel(label);
    await phone.fill('12345');
    await page.click('.decisions button[value="approve"]');
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.innerText('main')).toContain('Số điện thoại gồm 10 chữ số');
    await picture(page, 'form-task');
    await page.getByLabel(label).fill('0912345678');
    await page.click('.decisions button[value="approve"]');
    await page.waitForURL((address) => !address.pathname.endsWith('/complete'));
    await leave();
  }, 120_000);

  test('a decision table gets a line more; what is wrong with it is told while it is drawn', async () => {
    const { page, complaints, leave } = await officer('reform2');
    const modeler = new ModelerPage(page);
    await modeler.begin(ofCases);
    await modeler.openTool('decisions');
    await page.getByText('Bảng không có lỗi.').waitFor();
    expect(await page.innerText('.table-tool__list')).toContain('Thời hạn giải quyết theo trường hợp');
    await picture(page, 'decisions');
    await page.getByRole('button', { name: 'Thêm một dòng trước dòng 3' }).click();
    await page.locator('.table-tool__judged .is-error').first().waitFor();
    await picture(page, 'decisions-faulty');
    await page.click('#table-apply');
    await page.locator('.table-tool .notice--warning').waitFor();

    await page.getByLabel('Trường hợp 3').selectOption({ index: 1 });
    await page.getByLabel('Thời hạn 3').fill('5');
    await page.getByLabel('Thời hạn 3').blur();
    await page.getByLabel('Đơn vị 3').selectOption({ label: 'ngày làm việc' });
    await page.locator('.table-tool__judged:not(:has(.is-error))').waitFor();
    await picture(page, 'decisions-line');
    await page.click('#table-apply');
    await page.getByText('Quy trình dùng bảng mới').waitFor();
    await modeler.settled();
    expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
    await page.reload();
    await modeler.opened();
    await modeler.openTool('decisions');
    await page.getByLabel('Thời hạn 4').waitFor();
    expect(await page.getByLabel('Thời hạn 3').inputValue()).toBe('5');
    await page.check('#table-expert');
    await page.locator('.table-tool__place').getByText('"working-days"').first().waitFor();
    await picture(page, 'decisions-expert');
    expect(complaints.filter(isOfOurs)).toEqual([]);
    await leave();
  }, 180_000);

  test('both tools speak English too', async () => {
    const { page, complaints, leave } = await officer('reform');
    await page.click('button[name=language]');
    const modeler = new ModelerPage(page);
    await modeler.begin(ofCases);
    await modeler.openTool('decisions');
    await page.locator('.plain-table tbody tr').first().waitFor();
    await picture(page, 'decisions-en');
    await modeler.closeTool();
    await modeler.press('Show all');
    await page.locator('.djs-shape[data-element-id^="appraise"]').first().click();
    await modeler.openTool('form');
    await page.waitForSelector('.form-tool .fjs-form-editor .fjs-element');
    await page.locator('.form-tool .fjs-element[data-field-type=textarea]').first().click();
    await picture(page, 'form-en');
    expect(complaints.filter(isOfOurs)).toEqual([]);
    await leave();
  }, 120_000);
});
