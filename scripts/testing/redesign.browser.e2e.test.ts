import type { Browser } from 'playwright-core';
import { loadProcedures } from '../../processes';
import { ModelerPage } from './modelerPage';
import { picture, sitDown, startBrowser, waitForText } from './officer';
import { receiptFor } from './paperwork';
import { ReformDesk } from './reformDesk';
import { stackPassword, startStack, type Stack } from './stack';

const code = '2.000205';
const brought = '1.004845';

describe('a redesign: begun, reviewed by another officer, released, and worked on', () => {
  let stack: Stack;
  let browser: Browser;
  let before = '';
  let review = '';

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}, [code, brought]), startBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  }, 60_000);

  const officer = (username: string) => sitDown(browser, stack.apiUrl, username, stackPassword);

  /** A dossier comes to the counter; its code. */
  const receive = async (applicant: string): Promise<string> => {
    const entry = loadProcedures().find((one) => one.code === code);
    if (!entry) throw new Error(code);
    const desk = await stack.signIn('reception');
    return (await desk.post<{ code: string }>('/api/dossiers', receiptFor(entry, applicant))).body.code;
  };

  const does = async (username: string, dossier: string, decision?: string): Promise<void> => {
    const { doFirstTask, complaints, leave } = await officer(username);
    await doFirstTask(dossier, decision);
    expect(complaints).toEqual([]);
    await leave();
  };

  test('a reform officer takes the division head’s approval out, shortens a step, and submits what is lawful', async () => {
    before = await receive('Bế Văn Đàn');
    await does('specialist', before, 'approve');
    const { page, complaints, leave } = await officer('reform');
    const modeler = new ModelerPage(page);
    await modeler.begin(code);
    await modeler.settled();
    await picture(page, 'modeler');
    expect(await modeler.deadline()).toContain('40 giờ làm việc');

    await modeler.choose('approve-division');
    await picture(page, 'modeler-step');
    await modeler.press('Bỏ cả cấp duyệt này (2 bước)');
    expect(await modeler.step('approve-division').count()).toBe(0);
    expect(await modeler.step('approve-division-revised').count()).toBe(0);
    await modeler.press('Hoàn tác');
    expect(await modeler.step('approve-division-revised').count()).toBe(1);
    await modeler.press('Làm lại');
    await modeler.choose('appraise');
    await modeler.takes(10);
    await modeler.settled();
    await picture(page, 'modeler-changed');
    expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
    await page.reload();
    await modeler.opened();
    await modeler.choose('appraise');
    expect(await page.inputValue('#step-amount')).toBe('10');
    expect(await modeler.step('approve-division').count()).toBe(0);
    await modeler.settled();
    await modeler.submit();
    review = new URL(page.url()).pathname;
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  test('another one sees in sentences and on the drawings what changes, approves and releases', async () => {
    const { page, complaints, leave } = await officer('reform2');
    await page.goto(review);
    await page.waitForSelector('#comparison[data-state=shown]');
    await page.locator('#comparison .comparison__changes').hover();
    await picture(page, 'comparison');
    const told = await page.innerText('#comparison');
    expect(told).toContain('Thẩm định hồ sơ: 14 giờ làm việc → 10 giờ làm việc');
    expect(told).toContain('Bỏ bước “Lãnh đạo phòng duyệt”');
    await page.click('#approve');
    await page.click('#release');
    await page.waitForSelector('.notice--success');
    await waitForText(page, review, 'phiên bản 2');
    await picture(page, 'released');
    expect(complaints).toEqual([]);
    await leave();
  }, 60_000);

  test('a dossier received now goes from the appraisal to the leader at once, and to its result', async () => {
    const after = await receive('Nông Thị Trưng');
    await does('specialist', after, 'approve');
    await does('leader', after, 'approve');
    await does('clerk', after);
    await does('reception', after);
    await endsWith(after, '2');
  }, 120_000);

  test('the one received before finishes on the version it began with', async () => {
    await does('division-head', before, 'approve');
    await does('leader', before, 'approve');
    await does('clerk', before);
    await does('reception', before);
    await endsWith(before, '1');
  }, 120_000);

  test('a step is given to an agency of the tree that the procedure did not know: its officer gets it from then on', async () => {
    const desk = new ReformDesk({ stack, browser, officer });
    const review = await desk.redesign(brought, async (modeler) => {
      await modeler.choose('appraise');
      await modeler.page.selectOption('#step-agency', { label: 'Cơ quan thuế' });
      await modeler.settled();
    });
    await desk.release(review, ['Thẩm định hồ sơ: giao cho Cơ quan thuế thay cho UBND cấp xã']);
    const { code } = await desk.receive('reception-commune', brought, 'Lương Ngọc Quyến');
    await desk.does('specialist-tax', code, 'approve');
    await desk.does('leader-commune', code, 'approve');
    await desk.does('clerk-commune', code);
    await desk.does('reception-commune', code);
    await desk.endsWith('reception-commune', code, 2);
  }, 300_000);

  const endsWith = async (dossier: string, version: string): Promise<void> => {
    const { page, leave } = await officer('reception');
    await waitForText(page, `/dossiers/${dossier}`, 'Đã trả kết quả');
    expect(await page.innerText('main')).toMatch(new RegExp(`phiên bản ${version}`, 'i'));
    await leave();
  };
});
