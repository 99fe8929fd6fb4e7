import type { Browser, Page } from 'playwright-core';
import { loadProcedures } from '../../processes';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser, waitForText } from './officer';
import { receiptFor } from './paperwork';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
const label = 'Số điện thoại liên hệ';

describe('the form of a step is changed, tried, released, and filled in by its officer', () => {
  let stack: Stack;
  let browser: Browser;
  let review = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const officer = (username: string) => sitDown(browser, stack.apiUrl, username, stackPassword);

  /** Opens the form of a step beside the panel of the step. */
  const openForm = async (modeler: ModelerPage, step: string): Promise<void> => {
    await modeler.choose(step);
    await modeler.page.click('#tool-form');
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
    await page.waitForFunction("document.querySelector('#field-label')?.value.startsWith('Ý kiến')");
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
    await page.click('#tool-form');
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
});
