import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { ModelerPage } from './modelerPage';
import { picture, signIn, sitDown, startBrowser } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a person without a mouse, or without sight, could not use on the page. */
async function barriersOn(page: Page): Promise<string[]> {
  // What the drawing library puts into its drawing is drawn, and told by the step table.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run({ exclude: [".djs-container", ".djs-minimap", ".bjs-powered-by"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('a redesign that is open in several windows, over a line that breaks', () => {
  let stack: Stack;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  /** An officer in front of the one redesign that all of them work on. */
  const open = async (username: string) => {
    const officer = await sitDown(browser, stack.apiUrl, username, stackPassword);
    const modeler = new ModelerPage(officer.page);
    if (address) {
      await officer.page.goto(address);
      await modeler.opened();
    } else {
      await modeler.begin(code);
      address = new URL(officer.page.url()).pathname;
    }
    await modeler.settled();
    return { ...officer, modeler };
  };

  const amountOf = async (modeler: ModelerPage, step: string): Promise<string> => {
    await modeler.choose(step);
    return modeler.page.inputValue('#step-amount');
  };

  test('two officers see each other; what they change in different steps is put together', async () => {
    const one = await open('reform');
    const other = await open('reform2');
    await one.page.locator('.modeler__notices', { hasText: 'cũng đang mở' }).waitFor();
    await other.page.locator('.modeler__notices', { hasText: 'cũng đang mở' }).waitFor();
    await one.modeler.choose('appraise');
    await one.modeler.takes(10);
    await one.modeler.settled();
    await other.modeler.choose('issue');
    await other.modeler.takes(3);
    await other.page.locator('.merge', { hasText: 'Đã gộp' }).waitFor();
    await other.modeler.settled();
    await picture(other.page, 'merged');
    expect(await other.page.innerText('.merge')).toContain(
      'Thẩm định hồ sơ: 14 giờ làm việc → 10 giờ làm việc',
    );
    expect(await amountOf(other.modeler, 'appraise')).toBe('10');
    expect(await amountOf(other.modeler, 'issue')).toBe('3');
    await one.page.reload();
    await one.modeler.opened();
    expect(await amountOf(one.modeler, 'issue')).toBe('3');
    await one.leave();
    await other.leave();
  }, 180_000);

  test('a step that both changed is chosen in plain words, and nothing is overwritten before', async () => {
    const one = await open('reform');
    const other = await open('reform2');
    await one.modeler.choose('sign');
    await other.modeler.choose('sign');
    await one.modeler.takes(5);
    await one.modeler.settled();
    await other.modeler.takes(7);
    await other.page.waitForSelector('.merge__choice');
    await picture(other.page, 'merge-choice');
    const asked = await other.page.innerText('.merge__choice');
    expect(asked).toMatch(/Giữ của tôi: .*→ 7 giờ làm việc/);
    expect(asked).toMatch(/Lấy của .*→ 5 giờ làm việc/);
    expect(await barriersOn(other.page)).toEqual([]);
    await one.page.reload();
    await one.modeler.opened();
    expect(await amountOf(one.modeler, 'sign')).toBe('5');
    await other.page.getByLabel(/Giữ của tôi/).check();
    await other.modeler.press('Gộp và lưu');
    await other.page.locator('.merge', { hasText: 'Đã gộp' }).waitFor();
    await other.modeler.settled();
    await one.page.reload();
    await one.modeler.opened();
    expect(await amountOf(one.modeler, 'sign')).toBe('7');
    await one.leave();
    await other.leave();
  }, 180_000);

  test('an edit without a line is kept here and saved when the line is back', async () => {
    const { page, modeler, leave } = await open('reform');
    await modeler.choose('appraise');
    await page.context().setOffline(true);
    await modeler.takes(9);
    await page.waitForSelector('#modeler[data-saved=waiting]');
    await picture(page, 'offline');
    await page.context().setOffline(false);
    await modeler.settled();
    await page.reload();
    await modeler.opened();
    expect(await amountOf(modeler, 'appraise')).toBe('9');
    await leave();
  }, 120_000);

  test('what is being typed when the window is closed or reloaded is there afterwards', async () => {
    const { page, modeler, complaints, leave } = await open('reform');
    await modeler.choose('issue');
    await page.locator('#step-name').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' và chuyển trả');
    await page.reload();
    await modeler.opened();
    await page.locator('.modeler__notices', { hasText: 'Đã dùng tiếp bản sửa' }).waitFor();
    await modeler.settled();
    await modeler.choose('issue');
    expect(await page.inputValue('#step-name')).toMatch(/ và chuyển trả$/);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('a session that ends in the middle says so, and goes on after signing in in another window', async () => {
    const { page, modeler, leave } = await open('reform');
    await modeler.choose('appraise');
    await page.context().clearCookies();
    await modeler.takes(8);
    await page.locator('.modeler__notices', { hasText: 'Phiên đăng nhập đã hết' }).waitFor();
    await picture(page, 'signed-out');
    const again = await page.context().newPage();
    await again.goto('/');
    await signIn(again, 'reform', stackPassword);
    await modeler.settled();
    await page.reload();
    await modeler.opened();
    expect(await amountOf(modeler, 'appraise')).toBe('8');
    await leave();
  }, 120_000);

  test('is compared as it is drawn, in both languages, and every page can be used without a mouse or sight', async () => {
    const { page, modeler, complaints, leave } = await open('reform');
    await modeler.press('So sánh');
    await page.waitForSelector('.comparing__pair[data-state=drawn]');
    const told = page.locator('.comparing__changes');
    await told.getByText('Thẩm định hồ sơ: 14 giờ làm việc → 1 ngày làm việc').click();
    expect(await page.locator('.comparing__pair .djs-shape.is-linked').count()).toBe(2);
    await picture(page, 'tool-compare');
    expect(await barriersOn(page)).toEqual([]);
    const review = address.replace('/modeler/', '/drafts/');
    for (const [path, name] of [
      [address, 'modeler'],
      ['/drafts', 'drafts'],
      [review, 'review'],
      [`/procedures/${code}/compare/1/${address.replace('/modeler/', '')}`, 'compare'],
      [`/procedures/${code}`, 'procedure'],
    ] as const)
      for (const language of ['vi', 'en']) {
        await page.goto(path);
        const other = page.locator(`button[name=language][value=${language}]`);
        if (await other.count()) await other.click();
        if (name === 'modeler') await modeler.opened();
        if (name === 'modeler') await modeler.settled();
        if (name === 'review' || name === 'compare')
          await page.waitForSelector('#comparison[data-state=shown]');
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        await picture(page, `${name}-${language}`);
        expect([name, language, ...(await barriersOn(page))]).toEqual([name, language]);
      }
    expect(await page.innerText('body')).not.toMatch(/undefined|\[object/);
    expect(complaints).toEqual([]);
    await leave();
  }, 240_000);
});
