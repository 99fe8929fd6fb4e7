import { openOffice, officers, type Office } from '../actions/testing/office';
import { catalogueChangeModel } from '../models/catalogueChange';

let office: Office;

beforeAll(async () => {
  officers['reform'] = [{ agency: null, role: 'reform' }];
  office = await openOffice();
  const { deps } = office;
  Object.defineProperty(deps, 'procedures', { get: () => deps.catalogue.state().procedures });
});
afterAll(() => office.close());

const stated = {
  code: '1.998001',
  name: 'Cấp giấy phép biển hiệu ngoài trời',
  level: 'district',
  field: 'Quảng cáo',
  agency: 'UBND cấp huyện',
  limitAmount: 7,
  limitUnit: 'working-days',
  papers: 'Đơn đề nghị\nẢnh chụp vị trí (nếu có)',
  legalBasis: 'Luật Quảng cáo 2012',
  source: 'Quyết định 12/QĐ-UBND',
  pattern: 'site-inspection',
};

async function add(change: Record<string, unknown> = {}, key?: string, who = 'reform') {
  const answer = await office.post(who, '/api/procedures', { ...stated, ...change }, key);
  office.check(answer);
  return answer;
}

const entryOf = (code: string) => office.deps.catalogue.state().entries.find((entry) => entry.code === code);

describe('a procedure that no list has', () => {
  test('is in the catalogue as stated, and no other one is withdrawn', async () => {
    const before = office.deps.catalogue.state().entries;
    const answer = await add({}, 'one-new');
    expect([answer.status, answer.body]).toEqual([201, { code: '1.998001' }]);
    expect(entryOf('1.998001')).toMatchObject({
      ...{ name: stated.name, level: 'district', limit: { amount: 7, unit: 'working-days' } },
      papers: [
        { id: 'don-de-nghi', name: 'Đơn đề nghị', required: true },
        { id: 'anh-chup-vi-tri', name: 'Ảnh chụp vị trí', required: false },
      ],
      ...{ legalBasis: ['Luật Quảng cáo 2012'], flow: { pattern: 'site-inspection' } },
    });
    const after = office.deps.catalogue.state().entries;
    expect(after.filter(({ withdrawn }) => withdrawn)).toEqual(before.filter(({ withdrawn }) => withdrawn));
  });

  test('is added once, however often it is sent', async () => {
    const changes = () => catalogueChangeModel(office.deps.connection).countDocuments();
    const before = await changes();
    expect((await add({}, 'one-new')).body).toEqual({ code: '1.998001' });
    expect(await changes()).toBe(before);
  });

  test('is not added under a code that the catalogue has', async () => {
    const answer = await add({ name: 'Một tên khác' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field: 'code' }]);
  });

  test.each([
    ['a malformed code', { code: '12-34' }, 'code'],
    ['no name', { name: '' }, 'name'],
    ['no level', { level: '' }, 'level'],
    [
      'an agency that the province has not',
      { code: '', name: 'Thủ tục A', level: 'province', agency: 'Sở Vũ trụ' },
      'agency',
    ],
    ['a limit below one', { code: '1.998003', name: 'Thủ tục B', limitAmount: 0 }, 'limitAmount'],
    ['an unknown pattern', { code: '1.998004', name: 'Thủ tục C', pattern: 'none' }, 'pattern'],
    ['a pattern that needs cases', { code: '1.998005', name: 'Thủ tục D', pattern: 'by-case' }, 'pattern'],
  ])('with %s is refused at that field', async (_what, change, field) => {
    const answer = await add(change);
    expect(answer.status).toBe(400);
    const errors = answer.body.errors as { field: string; message: string }[];
    expect(errors.map((error) => error.field)).toContain(field);
    for (const { message } of errors) expect(message).toMatch(/^\p{Lu}[^{}[\]]+$/u);
  });

  test.each(['reception', 'specialist', 'auditor'])('is not added by %s', async (who) => {
    expect((await add({ code: '1.998009', name: 'Thủ tục E' }, undefined, who)).status).toBe(403);
    expect(entryOf('1.998009')).toBeUndefined();
  });
});
