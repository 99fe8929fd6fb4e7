import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Reader {
  axe: { run(selector: string): Promise<AxeResults> };
}

describe('the step table: edited by keyboard, printed, and taken along as a file', () => {
  let stack: Stack;
  let browser: Browser;
  let draft = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const officer = (username: string) => sitDown(browser, stack.apiUrl, username, stackPassword);

  const cell = (page: Page, step: string, column: string) =>
    page.locator(`tr[data-step="${step}"] .step-table__${column}`);

  /** Keys one after the other, as a hand types them. */
  const type = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test('an officer without a mouse renames a step, gives it to others, shortens it, and sees it on the drawing', async () => {
    const { page, complaints, leave } = await officer('reform');
    const modeler = new ModelerPage(page);
    await modeler.begin(code);
    await modeler.settled();
    draft = new URL(page.url()).pathname;
    await modeler.press('Bảng các bước');
    await cell(page, 'appraise', 'no').focus();
    await picture(page, 'table');
    await type(page, 'ArrowRight', 'ArrowRight', 'Enter', 'Control+a');
    await page.keyboard.type('Thẩm định nhu cầu lao động');
    await type(page, 'Tab', 'Enter', 'Control+a');
    await page.keyboard.type('10');
    await picture(page, 'table-editing');
    await type(page, 'Tab');
    await page.keyboard.press('Tab');
    expect(await cell(page, 'appraise', 'what').innerText()).toContain('Thẩm định nhu cầu lao động');
    await modeler.settled();
    await modeler.press('Sơ đồ');
    await modeler.choose('appraise');
    expect(await page.inputValue('#step-name')).toBe('Thẩm định nhu cầu lao động');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('a step is added, moved, removed and all of it taken back by keys', async () => {
    const { page, complaints, leave } = await officer('reform');
    const modeler = new ModelerPage(page);
    await page.goto(draft);
    await modeler.opened();
    await modeler.press('Bảng các bước');
    const rows = page.locator('.step-table tbody tr');
    const before = await rows.count();
    await cell(page, 'appraise', 'no').focus();
    await type(page, 'Insert');
    await page.locator('#add-step').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Thêm bước sau' }).click();
    await page.locator('.step-table__what.is-editing textarea').fill('Xin ý kiến thêm');
    await type(page, 'Enter');
    expect(await rows.count()).toBe(before + 1);
    const name = page.locator('.step-table__what', { hasText: 'Xin ý kiến thêm' });
    const added = rows.filter({ has: name });
    const number = async () => added.locator('.step-table__no').innerText();
    const first = Number(await number());
    await added.locator('.step-table__no').focus();
    await type(page, 'Alt+ArrowUp');
    await page.locator('[role=status]', { hasText: 'Đã chuyển bước' }).waitFor({ state: 'attached' });
    expect(Number(await number())).toBe(first - 1);
    await picture(page, 'table-added');
    await modeler.press('Sơ đồ');
    await modeler.press('Xem toàn bộ');
    await picture(page, 'table-added-diagram');
    await modeler.press('Bảng các bước');
    await added.locator('.step-table__no').focus();
    await type(page, 'Control+Delete');
    expect(await added.count()).toBe(0);
    for (let times = 0; times < 4; times += 1) await type(page, 'Control+z');
    expect(await rows.count()).toBe(before);
    await modeler.settled();
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test.each(['vi', 'en'])(
    'in %s the table can be read aloud, and is printed with its heading',
    async (language) => {
      const { page, leave } = await officer('reform');
      const modeler = new ModelerPage(page);
      // Scripts of the page may come from the server alone; this one is the reader's own.
      await page.addInitScript({ content: axe });
      if (language === 'en') await inEnglish(page);
      await page.goto(draft);
      await modeler.opened();
      await page.getByRole('button', { name: language === 'vi' ? 'Bảng các bước' : 'Step table' }).click();
      await page.waitForSelector('.step-table tbody tr');
      await picture(page, `table-${language}`);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as Reader).axe.run('.step-table'),
      );
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      const heading = await page.innerText('.step-table__heading');
      expect(heading).toContain(code);
      expect(await page.locator('.step-table__tools').isVisible()).toBe(false);
      await picture(page, `table-print-${language}`);
      const folder = process.env['PICTURES'];
      if (folder) await page.pdf({ path: join(folder, `table-${language}.pdf`), preferCSSPageSize: true });
      await leave();
    },
    120_000,
  );

  const inEnglish = async (page: Page) => {
    await page.locator('.bar').getByText('English').click();
    await page.waitForSelector('html[lang=en]');
  };

  /** What was downloaded, by the kind of file that was asked for. */
  const download = async (page: Page, kind: string) => {
    const waiting = page.waitForEvent('download', { timeout: 60_000 });
    await page.locator(`[data-kind=${kind}]`).click();
    const file = await waiting;
    const folder = process.env['PICTURES'];
    if (folder) await file.saveAs(join(folder, file.suggestedFilename()));
    await page.locator('.tool--menu [role=status]', { hasText: file.suggestedFilename() }).waitFor();
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };

  const submitted = async () => {
    const { page, leave } = await officer('reform');
    const modeler = new ModelerPage(page);
    await page.goto(draft);
    await modeler.opened();
    await modeler.settled();
    await modeler.submit();
    await leave();
  };

  test('everyone who may look takes diagram and table along, also from the table', async () => {
    await submitted();
    const { page, complaints, leave } = await officer('reform2');
    const modeler = new ModelerPage(page);
    await page.goto(draft);
    await modeler.opened();
    expect(await page.innerText('.modeler__saved')).toContain('Chỉ xem');
    await modeler.press('Bảng các bước');
    await modeler.openTool('export');
    await page.waitForSelector('[data-kind=docx]');
    await picture(page, 'export');
    const bpmn = await download(page, 'bpmn');
    expect(bpmn.name).toMatch(/^2\.000205-\d{4}-\d\d-\d\d\.bpmn$/);
    expect(bpmn.content.toString()).toContain('Thẩm định nhu cầu lao động');
    const svg = (await download(page, 'svg')).content.toString();
    expect(svg).toMatch(/<svg[^>]* width="[1-9]\d{3}/);
    expect((await download(page, 'png')).content.subarray(1, 4).toString()).toBe('PNG');
    const pdf = (await download(page, 'pdf')).content;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
    const docx = unzipSync((await download(page, 'docx')).content);
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('Thẩm định nhu cầu lao động');
    const xlsx = unzipSync((await download(page, 'xlsx')).content);
    expect(strFromU8(xlsx['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      'Thẩm định nhu cầu lao động',
    );
    expect(complaints).toEqual([]);
    await leave();
  }, 240_000);
});
