import { officers, procedureCode } from '../actions/testing/office';
import { addVersion, compiledBpmn, reformers, withoutDivisionHead } from '../drafts/testing/redesigns';
import { openPages, type Browser, type PagesOffice } from './testing/visit';

const procedure = `/procedures/${procedureCode}`;

let office: PagesOffice;
let officer: Browser;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openPages();
  const bpmn = await compiledBpmn(office);
  await addVersion(office, 1, bpmn);
  await addVersion(office, 2, withoutDivisionHead(bpmn));
  officer = await office.browserOf('reform');
});
afterAll(() => office.close());

describe('the page that compares two versions', () => {
  test('tells changes and effects without any script', async () => {
    const { status, text } = await officer.get(`${procedure}/compare/1/2`);
    expect(status).toBe(200);
    expect(text).toContain('Bỏ bước “Lãnh đạo phòng duyệt”');
    expect(text).toMatch(/Số bước: \d+ → \d+ \(−1\)/);
    expect(text).toContain('Số lần người dân phải đến, nhiều nhất');
    expect(text).toContain(`href="/api${procedure}/versions/1/bpmn"`);
  });

  test('is reached from the procedure’s page by choosing two versions', async () => {
    const { text } = await officer.get(procedure);
    expect(text).toContain(`action="${procedure}/compare"`);
    expect(text).toMatch(/name="a">.*<option value="1" selected>/);
    expect(text).toMatch(/name="b">.*<option value="2" selected>/);
    const chosen = await officer.get(`${procedure}/compare?a=1&b=2`);
    expect([chosen.status, chosen.headers['location']]).toEqual([303, `${procedure}/compare/1/2`]);
  });

  test('says so where a version is unknown', async () => {
    expect((await officer.get(`${procedure}/compare/1/9`)).status).toBe(404);
    expect((await officer.get(`${procedure}/compare`)).status).toBe(404);
  });

  test('keeps its sentences where the diagrams cannot be drawn', async () => {
    office.deps.hasModeler = false;
    const { text } = await officer.get(`${procedure}/compare/1/2`);
    office.deps.hasModeler = true;
    expect(text).toContain('Bỏ bước “Lãnh đạo phòng duyệt”');
    expect(text).not.toContain('comparison.js');
  });
});
