import type { Browser, Page } from 'playwright-core';
import { ModelerPage } from './modelerPage';
import { fillForm, picture, sitDown, startBrowser } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';

describe('a reform officer rehearses a redesign', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code]), startBrowser()]);
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const open = async (page: Page) => {
    await page.click('#tool-rehearse');
    await page.waitForSelector('#rehearse-start, .rehearse[data-state]');
  };
  const done = (page: Page) => page.locator('.rehearse__way li:not(.is-open)');
  /** Presses a decision of the step that is shown, and waits until the way tells that it is done. */
  const decide = async (page: Page, value?: string) => {
    const before = await done(page).count();
    const buttons = page.locator('#task-form .decisions button');
    const button = value ? buttons.and(page.locator(`[value="${value}"]`)) : buttons.first();
    await fillForm(page, (await button.getAttribute('value')) ?? undefined);
    await button.click();
    await done(page).nth(before).waitFor();
  };
  const nextOrEnd = (page: Page) => page.waitForSelector('#task-form .decisions button, #rehearse-done');

  test('plays every role with the real forms, moves the clock, and leaves nothing behind', async () => {
    const { page, complaints, leave } = await sitDown(browser, stack.apiUrl, 'reform', stackPassword);
    page.setDefaultTimeout(60_000);
    const modeler = new ModelerPage(page);
    await modeler.begin(code);
    await modeler.settled();
    await open(page);
    await picture(page, 'rehearse-start');
    await page.click('#rehearse-start');
    await page.waitForSelector('#task-form .decisions button');
    await page.waitForSelector('.rehearse__drawing .did-active');
    expect(await page.innerText('.asked__who')).toContain('Chuyên viên');
    await picture(page, 'rehearse-step');

    // Asked for what the step's own form asks for: the message stands at its field.
    await page.click('#task-form .decisions button[value="supplement"]');
    await page.click('#task-form .decisions button[value="supplement"]');
    await page.waitForSelector('#task-form .govuk-error-message');
    await picture(page, 'rehearse-wrong');

    await page.click('#rehearse-step');
    await page.waitForSelector('.is-open .rehearse__late');
    await decide(page, 'approve');
    await decide(page, 'approve');
    await picture(page, 'rehearse-later');
    await page.reload();
    await modeler.opened();
    await open(page);
    await page.waitForSelector('#task-form .decisions button');
    for (let tries = 0; tries < 8; tries += 1) {
      await nextOrEnd(page);
      if (await page.locator('#rehearse-done').count()) break;
      await decide(page);
    }
    await page.waitForSelector('#rehearse-done');
    await picture(page, 'rehearse-done');
    await page.click('#rehearse-end');
    await page.waitForSelector('.rehearse--start .notice--success');
    expect(await page.innerText('.rehearse--start .notice--success')).toContain('đã được xóa');
    // The form that came back with errors is an answer 400, of which the browser tells.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
    await leave();

    const auditor = await stack.signIn('auditor');
    const { body } = await auditor.get<{ total: number }>('/api/dossiers');
    expect(body.total).toBe(0);
  }, 600_000);

  test('and in English', async () => {
    const { page, leave } = await sitDown(browser, stack.apiUrl, 'reform', stackPassword);
    page.setDefaultTimeout(60_000);
    await page.click('form[action="/language"] button');
    const modeler = new ModelerPage(page);
    await page.goto(`/procedures/${code}`);
    await page.click('#redesign');
    await modeler.opened();
    await open(page);
    await picture(page, 'rehearse-start-en');
    await page.click('#rehearse-start');
    await page.waitForSelector('#task-form .decisions button');
    await page.waitForSelector('.rehearse__drawing .did-active');
    await picture(page, 'rehearse-step-en');
    await page.click('#rehearse-end');
    await page.waitForSelector('.rehearse--start .notice--success');
    await leave();
  }, 300_000);
});
