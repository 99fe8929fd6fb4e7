import { openBrowserOffice } from './browserOffice';
import { ModelerPage } from './modelerPage';
import { fillForm, picture } from './officer';
import { ofARefusedForm, openTask, ReformDesk, type Received } from './reformDesk';

const moved = '1.010405';
const shortened = '1.004837';
const waived = '1.000593';
const faulty = '1.001731';
const parallel = '1.010419';
const reformed = '1.003583';
const newField = 'Số điện thoại liên hệ';
const waivedPaper = 'Giấy tờ chứng minh theo quy định của thủ tục';

const office = openBrowserOffice([moved, shortened, waived, faulty, parallel, reformed]);
const desk = new ReformDesk(office);

describe('a step is given to another agency', () => {
  let review = '';

  test('the drawing follows what is chosen in the panel, and the limit is kept', async () => {
    review = await desk.redesign(moved, async (modeler) => {
      const { page } = modeler;
      await modeler.choose('appraise-district');
      const before = await modeler.step('appraise-district').boundingBox();
      await page.selectOption('#step-agency', { label: 'UBND cấp xã' });
      expect(await page.inputValue('#step-unit')).toBe('Công chức chuyên môn');
      const after = await modeler.step('appraise-district').boundingBox();
      expect(after?.y).toBeLessThan(before?.y ?? 0);
      await modeler.settled();
      expect(await modeler.deadline()).toContain('47.5 / 48 giờ làm việc');
    });
  }, 120_000);

  test('the reviewer reads who does it from now on', async () => {
    await desk.release(review, [
      'Thẩm định hồ sơ: giao cho UBND cấp xã thay cho UBND cấp huyện',
      'Thẩm định hồ sơ: bộ phận Công chức chuyên môn thay cho Phòng chuyên môn',
    ]);
  }, 90_000);

  test('the commune’s specialist gets it, the district’s does not, and the dossier comes to its result', async () => {
    const { code } = await desk.receive('reception-commune', moved, 'Bế Văn Đàn');
    await desk.does('reception-commune', code);
    await desk.does('specialist-commune', code, 'approve');
    await desk.does('leader-commune', code, 'approve');
    await desk.does('clerk-commune', code);
    expect(await desk.does('specialist-commune', code, 'approve')).toContain('Công chức chuyên môn');
    expect(await desk.isOffered('specialist-district', code)).toBe(false);
    await desk.does('division-head-district', code, 'approve');
    await desk.does('leader-district', code, 'approve');
    await desk.does('clerk-district', code);
    await desk.does('reception-district', code);
    await desk.does('reception-commune', code);
    await desk.endsWith('reception-commune', code, 2);
  }, 240_000);
});

describe('the time limit is shortened', () => {
  let before: Received;
  let review = '';

  test('what no longer fits is said at once, and the steps are shortened with one press', async () => {
    before = await desk.receive('reception-commune', shortened, 'Hoàng Văn Thụ');
    review = await desk.redesign(shortened, async (modeler) => {
      const { page } = modeler;
      expect(await modeler.deadline()).toContain('24 / 24 giờ làm việc');
      await page.fill('#limit', '2');
      await page.locator('#limit').blur();
      await modeler.settled();
      expect(await modeler.deadline()).toContain('24 / 16 giờ làm việc');
      expect(await modeler.findings()).toMatch(/[1-9] lỗi/);
      expect(await page.locator('.modeler__submit').isDisabled()).toBe(true);
      await modeler.press('Rút ngắn các bước cho vừa thời hạn');
      await modeler.settled();
      expect(await modeler.deadline()).toMatch(/1[0-6](\.5)? \/ 16 giờ làm việc/);
      await modeler.choose('appraise');
      expect(Number(await page.inputValue('#step-amount'))).toBeLessThan(13);
      await modeler.press('Toàn bộ quy trình');
    });
  }, 120_000);

  test('the reviewer reads both limits, and the time of each step', async () => {
    await desk.release(review, [
      'Thời hạn giải quyết: 3 ngày làm việc → 2 ngày làm việc',
      /Thẩm định hồ sơ: 13 giờ làm việc → [\d.,]+ giờ làm việc/,
    ]);
  }, 90_000);

  test('a new dossier is promised sooner; the running one keeps its appointment and its version', async () => {
    const after = await desk.receive('reception-commune', shortened, 'Nông Thị Trưng');
    expect(before.slip).toMatch(/theo quy định là:\s*0?3 ngày làm việc/);
    expect(after.slip).toMatch(/theo quy định là:\s*0?2 ngày làm việc/);
    expect(await promisedAt(after)).toBeLessThan(await promisedAt(before));
    const promised = await promisedAt(before);
    for (const [dossier, version] of [
      [after, 2],
      [before, 1],
    ] as const) {
      await desk.does('specialist-commune', dossier.code, 'approve');
      await desk.does('leader-commune', dossier.code, 'approve');
      await desk.does('clerk-commune', dossier.code);
      await desk.does('reception-commune', dossier.code);
      await desk.endsWith('reception-commune', dossier.code, version);
    }
    expect(await promisedAt(before)).toBe(promised);
  }, 240_000);

  async function promisedAt({ code }: Received): Promise<number> {
    const client = await office.stack.signIn('reception-commune');
    const { body } = await client.get<{ promisedAt: string }>(`/api/dossiers/${encodeURIComponent(code)}`);
    return Date.parse(body.promisedAt);
  }
});

describe('one paper less is asked for', () => {
  let review = '';

  test('the paper is unticked, and nothing else has to be done', async () => {
    review = await desk.redesign(waived, async ({ page }) => {
      await page.getByLabel(waivedPaper).uncheck();
    });
  }, 120_000);

  test('the reviewer reads which paper the citizen need not bring any more', async () => {
    await desk.release(review, [`Người dân không phải nộp nữa: ${waivedPaper}`]);
  }, 90_000);

  test('counter, slip and steps ask for the others only, and the result is handed over', async () => {
    const { code, slip } = await desk.receive('reception-commune', waived, 'Đàm Thị Loan');
    expect(slip).toContain('Đơn hoặc tờ khai theo mẫu');
    expect(slip).not.toContain(waivedPaper);
    await desk.at('reception-commune', async (page) => {
      await page.goto(`/receive/${waived}`);
      await picture(page, 'receive-waived');
      expect(await page.innerText('#papers')).not.toContain(waivedPaper);
      await page.goto(`/procedures/${waived}`);
      expect(await page.innerText('main')).not.toContain(waivedPaper);
    });
    const appraisal = await desk.does('specialist-commune', code, 'approve');
    expect(appraisal).toContain('Đơn hoặc tờ khai theo mẫu');
    expect(appraisal).not.toContain(waivedPaper);
    await desk.does('leader-commune', code, 'approve');
    await desk.does('clerk-commune', code);
    await desk.does('reception-commune', code);
    await desk.endsWith('reception-commune', code, 2);
  }, 180_000);
});

describe('two agencies work at the same time', () => {
  let review = '';

  test('the district is asked beside the commune’s appraisal, by choosing the agency', async () => {
    review = await desk.redesign(parallel, async (modeler) => {
      const { page } = modeler;
      await modeler.choose('appraise-commune');
      await page.selectOption('#beside-agency', { label: 'UBND cấp huyện' });
      await modeler.press('Thêm cơ quan làm song song');
      await modeler.settled();
      await picture(page, 'parallel');
      expect(await page.locator('#step-agency option:checked').innerText()).toBe('UBND cấp huyện');
    });
  }, 120_000);

  test('the reviewer reads of the new step, and who works at the same time', async () => {
    await desk.release(review, [/Thêm bước “Trả lời ý kiến” \(UBND cấp huyện, Chuyên viên, .+\)/]);
  }, 90_000);

  test('both have their task at once, and the leader waits for both', async () => {
    const { code } = await desk.receive('reception-commune', parallel, 'Phùng Chí Kiên');
    await desk.does('reception-commune', code);
    await desk.comesTo('specialist-district', code);
    await desk.does('specialist-commune', code, 'approve');
    expect(await desk.isOffered('leader-commune', code)).toBe(false);
    await desk.does('specialist-district', code);
    await desk.does('leader-commune', code, 'approve');
    await desk.does('clerk-commune', code);
    await desk.does('specialist-district', code, 'approve');
    await desk.does('division-head-district', code, 'approve');
    await desk.does('leader-district', code, 'approve');
    await desk.does('clerk-district', code);
    await desk.does('reception-district', code);
    await desk.does('reception-commune', code);
    await desk.endsWith('reception-commune', code, 2);
  }, 300_000);
});

describe('a form is changed', () => {
  let review = '';

  test('a required phone number is added to the form of the appraisal', async () => {
    review = await desk.redesign(reformed, async (modeler) => {
      const { page } = modeler;
      await modeler.choose('appraise');
      await page.click('#tool-form');
      await page.waitForSelector('.form-tool .fjs-form-editor .fjs-element');
      await page.locator('.fjs-palette-field[data-field-type=textfield]').focus();
      await page.keyboard.press('Enter');
      await page.fill('#field-label', newField);
      await page.locator('#field-label').blur();
      await page.selectOption('#field-check', 'phone');
      await page.check('#field-required');
      await page.click('#form-apply');
      await page.getByText('Bước này dùng biểu mẫu mới').waitFor();
      await modeler.closeTool();
    });
  }, 150_000);

  test('the reviewer reads what is new in the form', async () => {
    await desk.release(review, [`thêm “${newField}”`]);
  }, 90_000);

  test('the appraisal asks for it, takes nothing without it, and the dossier tells what was filled in', async () => {
    const { code } = await desk.receive('reception-commune', reformed, 'Hoàng Ngân');
    await desk.at(
      'specialist-commune',
      async (page) => {
        await openTask(page, code);
        await page.click('#claim');
        await page.waitForSelector('#task-form .decisions button');
        await page.click('.decisions button[value="approve"]');
        await page.locator('.govuk-error-summary', { hasText: newField }).waitFor();
        await fillForm(page, 'approve');
        await page.getByLabel(newField).fill('0912345678');
        await page.click('.decisions button[value="approve"]');
        await page.waitForURL((address) => !address.pathname.endsWith('/complete'));
      },
      ofARefusedForm,
    );
    await desk.does('leader-commune', code, 'approve');
    await desk.does('clerk-commune', code);
    await desk.does('reception-commune', code);
    await desk.endsWith('reception-commune', code, 2);
    await desk.at('reception-commune', async (page) => {
      await page.goto(`/dossiers/${code}`);
      await picture(page, 'dossier-form');
      expect(await page.locator('.written', { hasText: newField }).first().innerText()).toContain(
        '0912345678',
      );
    });
  }, 180_000);
});

describe('a redesign with errors', () => {
  let draft = '';

  test('is saved as it is, and says why it cannot be submitted', async () => {
    await desk.at('reform', async (page) => {
      const modeler = new ModelerPage(page);
      await modeler.begin(faulty);
      draft = /modeler\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
      await page.fill('#limit', '1');
      await page.locator('#limit').blur();
      await modeler.settled();
      await page.reload();
      await modeler.opened();
      await modeler.settled();
      expect(await page.inputValue('#limit')).toBe('1');
      const submit = page.locator('.modeler__submit');
      expect(await submit.isDisabled()).toBe(true);
      expect(await submit.getAttribute('title')).toMatch(/^Còn \d+ lỗi, chưa trình được$/);
    });
  }, 90_000);

  test('is refused by the server’s own check when the browser is passed by', async () => {
    const reform = await office.stack.signIn('reform');
    const { status, body } = await reform.post<{ code: string; findings: { severity: string }[] }>(
      `/api/drafts/${draft}/submit`,
    );
    expect([status, body.code]).toEqual([409, 'draft-has-errors']);
    expect(body.findings.some(({ severity }) => severity === 'error')).toBe(true);
  }, 30_000);

  test('is mended by a colleague; then neither of the two can approve what both have drawn', async () => {
    await desk.at('reform2', async (page) => {
      const modeler = new ModelerPage(page);
      await page.goto(`/modeler/${draft}`);
      await modeler.opened();
      await modeler.settled();
      await modeler.press('Rút ngắn các bước cho vừa thời hạn');
      await modeler.settled();
      await modeler.submit();
    });
    for (const username of ['reform', 'reform2']) {
      await desk.at(username, async (page) => {
        await page.goto(`/drafts/${draft}`);
        expect(await page.innerText('main')).toContain('Chờ duyệt');
        expect(await page.locator('#approve').count()).toBe(0);
      });
      const client = await office.stack.signIn(username);
      expect((await client.post(`/api/drafts/${draft}/approve`)).status).toBe(403);
    }
  }, 120_000);
});
