import type { Browser, Page } from 'playwright-core';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

const code = '1.010405';
const other = '2.000205';

/** Waits until a field of the panel shows what was changed elsewhere. */
async function shows(page: Page, field: string, value: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await page.inputValue(field)) === value) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${field} shows ${await page.inputValue(field)}, not ${value}`);
}

describe('the drawing of a redesign, worked on by mouse and keyboard', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code, other]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const begin = async (procedure: string) => {
    const { page, complaints, leave } = await sitDown(browser, stack.apiUrl, 'reform', stackPassword);
    const modeler = new ModelerPage(page);
    await modeler.begin(procedure);
    await modeler.settled();
    return { page, modeler, complaints, leave };
  };

  const again = async (page: Page, procedure: string): Promise<ModelerPage> => {
    const modeler = new ModelerPage(page);
    await modeler.begin(procedure);
    await modeler.settled();
    return modeler;
  };

  const pad = (page: Page, title: string) => page.locator(`.djs-context-pad .entry[title="${title}"]`);

  test('the next step is found by typing without accents, and stands before what followed', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await picture(page, 'canvas-bar-vi');
    await modeler.choose('issue-commune');
    await pad(page, 'Thêm bước tiếp theo').click();
    const menu = page.locator('.djs-popup');
    await menu.waitFor();
    await picture(page, 'canvas-append-menu');
    await page.keyboard.type('kiem tra');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#step-name');
    const name = await page.inputValue('#step-name');
    await modeler.settled();
    await picture(page, 'canvas-appended');
    await modeler.choose('issue-commune');
    const [next] = await page.locator('#way-on option:checked').allInnerTexts();
    expect(next).toBe(name);
    // Four hours more are too many here, and nothing else is wrong.
    expect(await modeler.findings()).not.toMatch(/[2-9]\d* lỗi/);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('another agency works at the same time, from the panel; one undo takes it back', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await modeler.choose('sign-commune');
    await page.selectOption('#beside-agency', 'district');
    await modeler.press('Thêm cơ quan làm song song');
    await modeler.settled();
    await modeler.press('Xem toàn bộ');
    await picture(page, 'canvas-parallel');
    expect(await modeler.findings()).not.toMatch(/[2-9]\d* lỗi/);
    await modeler.choose('sign-commune');
    expect(await page.innerText('.modeler__side')).toContain('Đang làm cùng lúc với');
    await picture(page, 'canvas-parallel-panel');
    await modeler.press('Hoàn tác');
    await modeler.settled();
    expect(await page.locator('[data-element-id^="fork-"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('steps copied in one draft are pasted in another window’s draft of another procedure', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await modeler.choose('appraise-district');
    await page.keyboard.press('Control+c');
    await page.getByText('Đã chép 1 phần tử').waitFor();
    const second = await page.context().newPage();
    const elsewhere = await again(second, other);
    const before = await second.locator('.djs-shape').count();
    await second.locator('.modeler__drawing svg').first().focus();
    await second.keyboard.press('Control+v');
    await second.getByText(`Đã dán các bước chép từ thủ tục ${code}`).waitFor();
    await elsewhere.settled();
    await picture(second, 'canvas-pasted');
    expect(await second.locator('.djs-shape').count()).toBeGreaterThan(before);
    expect(await second.inputValue('#step-name')).toBe('Thẩm định hồ sơ');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('a dossier moves over the draft: decisions by their labels, the time against the limit, what was passed', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await modeler.press('Mô phỏng');
    await page.waitForSelector('.simulate[data-state=ready]');
    await page.locator('.simulate__buttons select').selectOption({ label: 'rất nhanh' });
    await modeler.press('Bắt đầu');
    const here = page.locator('.simulate__here');
    await here.getByText('Thẩm định hồ sơ').first().waitFor();
    await picture(page, 'simulate-asks');
    const good = here.getByRole('button', { name: /^(Đủ điều kiện|Đồng ý)/ }).first();
    const ended = here.getByText('Đã kết thúc');
    for (let step = 0; step < 8 && !(await ended.count()); step++) {
      await good.or(ended).first().waitFor();
      if (await good.count()) await good.click();
    }
    await here.getByText('Đã kết thúc').waitFor();
    await picture(page, 'simulate-ended');
    const log = await page.innerText('.simulate__log');
    expect(log).toContain('Trả kết quả');
    expect(log).toMatch(/Thẩm định hồ sơ: .+ \(giờ [\d.]+ → [\d.]+\)/);
    expect(await page.innerText('.simulate__panel .deadline')).toMatch(/Đã qua [\d.]+ \/ 48 giờ làm việc/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.simulate').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('an expert changes a header in the full properties; the panel in plain words shows it at once', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await modeler.choose('issue-commune');
    await modeler.press('Thuộc tính đầy đủ');
    const panel = page.locator('.expert__panel');
    await panel.getByText('Tiêu đề (headers)').click();
    await picture(page, 'expert-open');
    await panel.getByText('hours', { exact: true }).click();
    const value = panel.locator('input[name$="-value"]:visible').first();
    expect(await value.inputValue()).toBe('0.5');
    await value.fill('1.5');
    await value.press('Tab');
    await shows(page, '#step-amount', '1.5');
    await picture(page, 'expert-header');
    await modeler.press('Hoàn tác');
    await shows(page, '#step-amount', '0.5');
    await panel.getByText('Giao việc', { exact: true }).click();
    const groups = panel.locator('[data-entry-id="assignmentDefinitionCandidateGroups"] .cm-content');
    await groups.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' + (');
    await panel.locator('.cm-lintRange-error').first().waitFor();
    await picture(page, 'expert-feel');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('appr');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'appraiseCommuneDecision' }).waitFor();
    await picture(page, 'expert-completion');
    await page.keyboard.press('Escape');
    await modeler.settled();
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('keys are told, the menus fit the screen, a finding says why and is mended by one click', async () => {
    const { page, modeler, complaints, leave } = await begin(code);
    await modeler.choose('issue-commune');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('?');
    await page.locator('dialog.help').waitFor();
    await picture(page, 'canvas-help');
    await page.keyboard.press('Escape');
    await modeler.choose('issue-commune');
    await page.selectOption('#step-form', { index: 3 });
    await page.fill('#step-amount', '400');
    await page.locator('#step-amount').blur();
    await modeler.settled();
    await page
      .getByRole('button', { name: /^Vì sao/ })
      .first()
      .click();
    await page.locator('.finding__page strong').first().waitFor();
    await picture(page, 'findings-why');
    await page
      .getByRole('button', { name: /Rút ngắn đều/ })
      .first()
      .click();
    await modeler.settled();
    expect(await page.innerText('.findings')).not.toContain('Đường đi lâu nhất');
    await page.getByRole('button', { name: 'Sắp xếp' }).click();
    await picture(page, 'canvas-arrange');
    await page.keyboard.press('Escape');
    await page.locator('.modeler__drawing svg').first().focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('phat hanh');
    await page.locator('.djs-search-result', { hasText: 'Phát hành, chuyển lên huyện' }).waitFor();
    await picture(page, 'canvas-search');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('in English everything fits and says the same', async () => {
    const { page, modeler, complaints, leave } = await begin(other);
    await page.click('button[value=en]');
    await modeler.opened();
    await picture(page, 'canvas-bar-en');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);
});
