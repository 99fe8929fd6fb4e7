import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadProcedures } from '../../processes';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
const files = join(__dirname, '../../processes/foreign/testing/files');

/** A procedure in which an agency acts that the redesigned one does not have. */
const other = loadProcedures().find(({ slots, level }) => level === 'district' && 'tax' in slots);

describe('a redesign begins from anything', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code, other?.code ?? '']), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const begin = async () => {
    const desk = await sitDown(browser, stack.apiUrl, 'reform', stackPassword);
    const modeler = new ModelerPage(desk.page);
    await modeler.begin(code);
    await modeler.settled();
    await desk.page.click('#tool-start');
    return { ...desk, modeler };
  };

  const put = async (page: Page): Promise<void> => {
    await page.click('#start-put:not([disabled])');
    await page.waitForSelector('#start-told');
  };

  test('with a file of Camunda 7: lanes are asked for, what is lost is listed, what was before can be restored', async () => {
    const { page, modeler, complaints, leave } = await begin();
    await page.click('#start-way-file');
    await page.setInputFiles('#start-file', join(files, 'camunda-7.bpmn'));
    await page.waitForSelector('.start__lanes');
    expect(await page.locator('.start__lanes tbody tr').count()).toBe(3);
    expect(await page.inputValue('#start-lane-Lane_motcua')).toBe('reception');
    await page.selectOption('#start-role-Lane_chuyenvien', 'division-head');
    await page.locator('.start__result[aria-busy=false]').waitFor();
    expect(await page.innerText('.start__losses')).toContain('taskListener');
    await page.locator('.start__preview .djs-shape').first().waitFor();
    await picture(page, 'start-file');
    await put(page);
    await picture(page, 'start-file-done');
    await page.click('#start-close');
    await modeler.settled();
    await picture(page, 'start-imported');
    await modeler.choose('Task_ThamDinh');
    expect(await page.inputValue('#step-name')).toBe('Thẩm định hồ sơ');
    await page.reload();
    await modeler.opened();
    expect(await modeler.step('Task_KyDuyet').count()).toBe(1);
    await page.click('#tool-start');
    await page.click('#start-restore');
    await page.waitForSelector('#start-told');
    await page.click('#start-close');
    expect(await modeler.step('Task_KyDuyet').count()).toBe(0);
    expect(await modeler.step('appraise').count()).toBe(1);
    await modeler.settled();
    expect(complaints).toEqual([]);
    await leave();
  }, 180_000);

  test('not with a hostile one: it is told why, and nothing changes', async () => {
    const { page, modeler, complaints, leave } = await begin();
    await page.click('#start-way-file');
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const bomb = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const good = readFileSync(join(files, 'visio.bpmn'), 'utf8');
    writeFileSync(join(folder, 'bomb.bpmn'), good.replace('<bpmn:definitions', `${bomb}<bpmn:definitions`));
    writeFileSync(join(folder, 'huge.bpmn'), `${good}${' '.repeat(5_000_000)}`);
    writeFileSync(
      join(folder, 'script.bpmn'),
      good.replace('Xem xét hồ sơ', '&lt;img src=x onerror=alert(1)&gt;'),
    );
    for (const [file, said] of [
      ['bomb.bpmn', 'DOCTYPE'],
      ['huge.bpmn', '4 MB'],
    ] as const) {
      await page.setInputFiles('#start-file', join(folder, file));
      await page.locator('#start-error', { hasText: said }).waitFor();
    }
    await picture(page, 'start-refused');
    await page.setInputFiles('#start-file', join(folder, 'script.bpmn'));
    await page.waitForSelector('.start__lanes');
    expect(await page.locator('.start img').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await modeler.step('appraise').count()).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('with the process of another procedure: the agency that this one lacks is asked for', async () => {
    const { page, modeler, complaints, leave } = await begin();
    await page.click('#start-way-copy');
    await page.fill('#start-q', other?.code ?? '');
    await page.keyboard.press('Enter');
    await page.click(`[data-procedure="${other?.code ?? ''}"]`);
    await page.waitForSelector('#start-slot-tax');
    await picture(page, 'start-copy');
    await put(page);
    await page.click('#start-close');
    await modeler.settled();
    await picture(page, 'start-copied');
    const findings = await page.innerText('.findings');
    expect(findings).not.toMatch(/không có cơ quan|không phải "tthc/);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('with a pattern, also in English', async () => {
    const { page, modeler, complaints, leave } = await begin();
    await page.locator('[data-pattern]').first().waitFor();
    expect(await page.locator('[data-pattern]').count()).toBeGreaterThanOrEqual(10);
    await picture(page, 'start-patterns');
    await page.click('[data-pattern="site-inspection"]');
    await put(page);
    await page.click('#start-close');
    await modeler.settled();
    expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
    await page.click('button[name=language][value=en]');
    await modeler.opened();
    await page.click('#tool-start');
    await page.locator('[data-pattern]').first().waitFor();
    await picture(page, 'start-patterns-en');
    await page.click('#start-way-file');
    await page.setInputFiles('#start-file', join(files, 'bizagi.bpmn'));
    await page.waitForSelector('.start__lanes');
    await picture(page, 'start-file-en');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('as a procedure that the catalogue does not have: mistakes are told at their fields, then its redesign opens', async () => {
    const { page, complaints, leave } = await sitDown(browser, stack.apiUrl, 'reform', stackPassword);
    await page.goto('/procedures');
    await page.click('a[href="/procedures/new"]');
    await page.fill('#name', 'Cấp giấy phép biển hiệu ngoài trời');
    await page.fill('#code', '12-34');
    await page.selectOption('#level', 'district');
    await page.fill('#field', 'Quảng cáo');
    await page.fill('#limitAmount', '10');
    await page.fill('#papers', 'Đơn đề nghị\nẢnh chụp vị trí (nếu có)');
    await page.fill('#source', 'Quyết định 12/QĐ-UBND');
    await page.selectOption('#pattern', 'site-inspection');
    await page.click('#add-procedure');
    await page.waitForSelector('#code-error');
    expect(await page.innerText('#code-error')).toContain('không đúng dạng 1.000798');
    expect(await page.inputValue('#papers')).toContain('Ảnh chụp vị trí');
    await picture(page, 'new-procedure');
    await page.fill('#code', '1.998777');
    await page.click('#add-procedure');
    await page.waitForURL(/\/modeler\//, { timeout: 60_000 });
    const modeler = new ModelerPage(page);
    await modeler.opened();
    await modeler.settled();
    expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
    await picture(page, 'new-procedure-modeler');
    expect(complaints.filter((each) => !each.includes('400'))).toEqual([]);
    await leave();
  }, 120_000);
});
