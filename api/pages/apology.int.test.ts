import { addDraftForm, putOff } from './testing/overdueDossier';
import { openPages, type Browser, type PagesOffice } from './testing/visit';

let office: PagesOffice;
let browser: Browser;
let code: string;
beforeAll(async () => {
  office = await openPages();
  browser = await office.browserOf('specialist');
  code = (await office.addTask()).dossierCode;
});
afterAll(() => office.close());

const slip = () => `/dossiers/${code}/forms/apology`;
const mark = 'DỰ THẢO – CHƯA KÝ';

describe('Phiếu xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04)', () => {
  test('is not there for a dossier that needs none', async () => {
    expect((await browser.get(slip())).status).toBe(404);
    expect((await browser.get(`/dossiers/${code}?tab=forms`)).text).not.toContain(slip());
  });

  test.each(['drafted', 'returned'] as const)('is plainly a draft while it is only %s', async (state) => {
    await putOff(office.deps, code, state);
    const { status, text } = await browser.get(slip());
    expect(status).toBe(200);
    expect(text.split(mark)).toHaveLength(3);
    expect(text).toContain('(chưa ký)');
    expect(text).not.toContain('Cán bộ division-head');
  });

  test('once signed has all that the form asks for, and the name of who signed', async () => {
    await putOff(office.deps, code, 'signed');
    const { text } = await browser.get(slip());
    const words = [
      ...['Mẫu số 04', 'Kính gửi:', 'Trần Thị Bưởi', code, 'Cấp giấy phép lao động', 'Phải xác minh thêm'],
      ...['ngày 13 tháng 11 năm 2026', '17 giờ 00 phút, ngày 20 tháng 11 năm 2026'],
      ...[
        '17 giờ 00 phút, ngày 07 tháng 01 năm 2030',
        'xin lỗi Ông/Bà',
        'THỦ TRƯỞNG CƠ QUAN',
        'Cán bộ division-head',
      ],
    ];
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/gia hạn \d+ ngày làm việc/);
    expect(text).not.toContain(mark);
  });

  test('that is a step of the procedure itself is signed on paper: no draft, and no name under it', async () => {
    await putOff(office.deps, code, 'given');
    const { text } = await browser.get(slip());
    expect(text).toContain('Phải xác minh thêm');
    for (const absent of [mark, '(chưa ký)', 'Cán bộ division-head']) expect(text).not.toContain(absent);
  });

  test('stays Vietnamese under English words around it', async () => {
    await putOff(office.deps, code, 'drafted');
    const { text } = await browser.get(slip()).set('Cookie', 'language=en');
    for (const words of ['Apology with a new date', 'A draft: it is not signed', 'xin lỗi Ông/Bà'])
      expect(text).toContain(words);
  });

  test('is not there for another agency, as its dossier is not', async () => {
    await putOff(office.deps, code, 'signed');
    const commune = await office.browserOf('reception-commune');
    for (const path of [`/dossiers/${code}`, slip()]) expect((await commune.get(path)).status).toBe(404);
    expect((await office.browser().get(slip())).status).toBe(401);
  });

  test('is at hand on the dossier’s page, and where it is signed and sent', async () => {
    await putOff(office.deps, code, 'drafted');
    expect((await browser.get(`/dossiers/${code}?tab=forms`)).text).toContain(`href="${slip()}"`);
    for (const [elementId, shown] of [
      ['sign-apology', true],
      ['send-apology', true],
      ['appraise', false],
    ] as const) {
      const { _id } = await office.addTask({ elementId });
      expect((await browser.get(`/user-tasks/${_id}`)).text.includes(`href="${slip()}"`)).toBe(shown);
    }
  });
});

test('a new date that cannot be comes back with all that was typed, the message and the way out', async () => {
  await putOff(office.deps, code, 'drafted');
  const formKey = await addDraftForm(office.deps);
  const { _id } = await office.addTask({ elementId: 'redraft-apology', assignee: 'specialist', formKey });
  const page = `/user-tasks/${_id}`;
  const typed = { newDueAt: '2026-11-20', reason: 'Mưa lũ kéo dài', _comment: 'Đã gọi điện' };
  const { status, text } = await browser.submit(page, `${page}/complete`, typed);
  expect(status).toBe(400);
  expect(text).toContain('href="#field-newDueAt"');
  expect(text).toContain('Ngày hẹn lại phải sau hôm nay. Hãy hẹn từ ngày');
  for (const kept of ['2026-11-20', 'Mưa lũ kéo dài', 'Đã gọi điện']) expect(text).toContain(kept);
});
