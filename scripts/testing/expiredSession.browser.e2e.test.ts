import type { Page } from 'playwright-core';
import { openBrowserOffice } from './browserOffice';
import { fillForm, openFirstTask, signIn, waitForText } from './officer';
import { procedureOf, receiveDossier } from './reception';
import { stackPassword } from './stack';

const procedureCode = '2.000205';

/** What each control of a form holds, without what the server puts in. */
async function typedIn(page: Page, form: string): Promise<string[]> {
  const typed: string[] = [];
  for (const control of await page.locator(form).locator('input, select, textarea').all()) {
    const [name, type] = [await control.getAttribute('name'), await control.getAttribute('type')];
    if (type === 'hidden' || type === 'file') continue;
    const isChoice = type === 'radio' || type === 'checkbox';
    const holds = isChoice ? await control.isChecked() : await control.inputValue();
    typed.push(`${String(name)} ${String(isChoice && (await control.inputValue()))}: ${String(holds)}`);
  }
  return typed;
}

describe('a session that ends while an officer is typing', () => {
  const office = openBrowserOffice();

  /** What the page does when the session has just ended: the sign-in form comes, and after it the own form. */
  const signInAgain = async (page: Page, username: string) => {
    await page.waitForSelector('#password');
    expect(await page.innerText('main')).toContain('được giữ lại');
    await signIn(page, username, stackPassword);
  };

  test('in the form of a task: all of it is there again, and the task is passed on once', async () => {
    const code = await receiveDossier(await office.stack.signIn('reception'), procedureOf(procedureCode));
    const { page, leave } = await office.officer('specialist');
    await openFirstTask(page, code);
    await page.click('#claim');
    await page.waitForSelector('#task-form .decisions button');
    const address = page.url();
    await page.context().clearCookies();
    await fillForm(page, 'approve');
    await page.fill('#comment', 'Hồ sơ “đủ” <b>& đúng</b>\nĐề nghị lãnh đạo phê duyệt');
    const typed = await typedIn(page, '#task-form');
    await page.click('.decisions button[value=approve]');

    await signInAgain(page, 'specialist');
    expect(page.url()).toBe(address);
    expect(await typedIn(page, '#task-form')).toEqual(typed);
    await page.click('.decisions button[value=approve]');
    await page.waitForURL(/\/worklist/);
    await waitForText(page, `/dossiers/${code}`, 'Lãnh đạo phòng duyệt');
    await leave();
  }, 60_000);

  test('in the form of receipt: all of it is there again, and the dossier is received once', async () => {
    const { page, leave } = await office.officer('reception');
    await page.goto(`/receive/${procedureCode}`);
    await page.fill('[id="applicant.fullName"]', 'Đặng Thị “Ngọc” Ánh & con');
    await page.fill('[id="applicant.phone"]', '0912345678');
    await page.context().clearCookies();
    await page.fill('[id="applicant.address"]', 'Tổ 5, phường Phan Đình Phùng');
    await page.fill('[id="applicant.email"]', 'anh@example.vn');
    for (const paper of await page.locator('input[name=papers]').all()) await paper.check();
    await page.check('#resultChannel-post');
    const typed = await typedIn(page, 'form[enctype]');
    await page.click('form[enctype] button.govuk-button');

    await signInAgain(page, 'reception');
    expect(await typedIn(page, 'form[enctype]')).toEqual(typed);
    await page.click('form[enctype] button.govuk-button');
    await page.waitForURL(/\/dossiers\/.+\/forms\/appointment/);
    expect(await page.locator('.slips').innerText()).toContain('Đặng Thị “Ngọc” Ánh & con');
    const { body } = await (
      await office.stack.signIn('auditor')
    ).get<{ total: number }>(`/api/dossiers?q=${encodeURIComponent('dang thi')}`);
    expect(body.total).toBe(1);
    await leave();
  }, 60_000);
});
