import { openOffice, department, procedureCode, type Office } from '../actions/testing/office';
import { dossierModel } from '../models/dossier';
import { incidentModel } from '../models/incident';
import type { DossierDocument } from '../models/readModels';
import { searchWordsFor } from '../models/searchWords';
import { userTaskModel } from '../models/userTask';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  await userTaskModel(office.deps.connection).deleteMany({});
  await dossierModel(office.deps.connection).deleteMany({});
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const list = async (who: string, query: string) => {
  const answer = await office.get(who, `/api/worklist?${query}`).expect(200);
  office.check(answer);
  return answer.body as { items: { key: string; overdue: boolean; dueAt: string | null }[]; total: number };
};

describe('the worklist', () => {
  test('has what is due first on top, and marks what is overdue', async () => {
    const later = await office.addTask({ dueAt: inHours(48) });
    const never = await office.addTask({ dueAt: new Date('9999-12-31T00:00:00Z') });
    const late = await office.addTask({ dueAt: inHours(-1) });
    const { items, total } = await list('specialist', 'scope=claimable');
    expect(items.map(({ key }) => key)).toEqual([late._id, later._id, never._id]);
    expect(items.map(({ overdue }) => overdue)).toEqual([true, false, false]);
    expect(items[2]?.dueAt).toBeNull();
    expect(total).toBe(3);
  });

  test('is of the own group only; what is claimed is not claimable', async () => {
    await office.addTask({ assignee: 'specialist-2' });
    await office.addTask({ group: `${department}/clerk`, role: 'clerk' });
    const mine = await office.addTask({ assignee: 'specialist' });
    expect((await list('specialist', 'scope=claimable')).total).toBe(0);
    expect((await list('specialist', 'scope=mine')).items.map(({ key }) => key)).toEqual([mine._id]);
    expect((await list('specialist', 'scope=team')).total).toBe(2);
    expect((await list('division-head', 'scope=team')).total).toBe(2);
    expect((await list('reception-commune', 'scope=team')).total).toBe(0);
  });

  test('is searched without accents, by name and by code, and filtered by due date', async () => {
    const task = await office.addTask({ applicantName: 'Đặng Thị Ánh', dueAt: inHours(-2) });
    await office.addTask({ applicantName: 'Nguyễn Văn Bắc', dossierCode: '000.00.05.H55-261123-0002' });
    for (const q of ['dang anh', 'Đặng', 'ANH thi']) {
      const { items } = await list('specialist', `scope=claimable&q=${encodeURIComponent(q)}`);
      expect(items.map(({ key }) => key)).toEqual([task._id]);
    }
    expect((await list('specialist', 'scope=claimable&q=H55-261123-0002')).total).toBe(1);
    expect((await list('specialist', 'scope=claimable&due=overdue')).total).toBe(1);
    expect((await list('specialist', `scope=claimable&q=${encodeURIComponent('.*')}`)).total).toBe(2);
  });

  test('comes in pages', async () => {
    for (let at = 0; at < 5; at += 1) await office.addTask({ dueAt: inHours(at + 1) });
    const second = await list('specialist', 'scope=claimable&page=2&size=2');
    expect(second.items).toHaveLength(2);
    expect(second.total).toBe(5);
    office.check(await office.get('specialist', '/api/worklist?scope=everyone').expect(400));
    office.check(await office.get('specialist', '/api/worklist?size=100000').expect(400));
  });

  test('is counted', async () => {
    await office.addTask({ assignee: 'specialist', dueAt: inHours(-1) });
    await office.addTask();
    const answer = await office.get('specialist', '/api/worklist/counts').expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({ mine: 1, claimable: 1, overdue: 1, waiting: 0 });
  });
});

const dossier = (changes: Partial<DossierDocument>): DossierDocument => ({
  _id: '000.00.05.H55-261123-0007',
  processInstanceKey: '2251799813685000',
  processDefinitionKey: '1000',
  bpmnProcessId: `tthc-${procedureCode}`,
  version: 1,
  procedureCode,
  procedureName: 'Cấp giấy phép lao động',
  applicantName: 'Hoàng Văn Thụ',
  searchWords: searchWordsFor('Hoàng Văn Thụ', '000.00.05.H55-261123-0007'),
  channel: 'counter',
  receivingAgency: department,
  receivedBy: 'reception',
  agencies: [department],
  state: 'in-progress',
  receivedAt: inHours(-24),
  promisedAt: inHours(24),
  dueAt: inHours(24),
  limit: null,
  decidedLimit: null,
  apology: null,
  afterSupplement: 'restart',
  pauses: [],
  supplementedAt: null,
  openTasks: [],
  lastStep: null,
  data: {},
  openIncidents: 0,
  endedAt: null,
  ...changes,
});
const keep = (changes: Partial<DossierDocument> = {}) =>
  dossierModel(office.deps.connection).insertMany([dossier(changes)], { lean: true });

describe('dossiers', () => {
  test('are found by name without accents, by the long code and by the short one', async () => {
    await keep();
    for (const q of ['hoang thu', '000.00.05.H55-261123-0007', 'h55.05-261123-0007']) {
      const answer = await office.get('reception', `/api/dossiers?q=${encodeURIComponent(q)}`).expect(200);
      office.check(answer);
      expect(answer.body).toMatchObject({ total: 1, items: [{ code: '000.00.05.H55-261123-0007' }] });
    }
  });

  test('of another agency are not found and not there', async () => {
    await keep();
    const answer = await office.get('reception-commune', '/api/dossiers').expect(200);
    expect(answer.body).toMatchObject({ total: 0, items: [] });
    for (const part of ['', '/history', '/documents']) {
      await office.get('reception-commune', `/api/dossiers/000.00.05.H55-261123-0007${part}`).expect(404);
    }
    await office.get('auditor', '/api/dossiers/000.00.05.H55-261123-0007').expect(200);
  });

  test('that wait for the applicant are not overdue, however long it takes', async () => {
    const pauses = [{ reason: 'applicant' as const, startedAt: inHours(-5), endedAt: null }];
    await keep({ state: 'waiting', dueAt: inHours(-1), pauses });
    const answer = await office.get('reception', '/api/dossiers/000.00.05.H55-261123-0007').expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({ overdue: false, state: 'waiting' });
  });

  test('have a history, empty until the engine has begun them', async () => {
    await keep();
    const answer = await office.get('auditor', '/api/dossiers/000.00.05.H55-261123-0007/history').expect(200);
    office.check(answer);
    expect(answer.body).toMatchObject({ total: 0, items: [] });
  });

  test('cannot be supplemented where no step asks for it; the open steps are told', async () => {
    await keep();
    const answer = await office
      .post('reception', '/api/dossiers/000.00.05.H55-261123-0007/supplement')
      .expect(409);
    office.check(answer);
    expect(answer.body).toMatchObject({ code: 'no-matching-task' });
  });
});

describe('the catalogue', () => {
  test('is listed, searched and filtered', async () => {
    const all = await office.get('reception', '/api/procedures').expect(200);
    office.check(all);
    expect(all.body).toMatchObject({ total: office.deps.procedures.length });
    const communes = await office.get('reception', '/api/procedures?level=commune&size=100').expect(200);
    const { items } = communes.body as { items: { level: string }[] };
    expect(new Set(items.map(({ level }) => level))).toEqual(new Set(['commune']));
    office.check(await office.get('reception', '/api/procedures?level=village').expect(400));
  });

  test('has one entry with its steps, versions and diagram', async () => {
    const path = `/api/procedures/${procedureCode}`;
    const one = await office.get('reception', path).expect(200);
    office.check(one);
    expect(one.body).toMatchObject({ code: procedureCode, version: 1, receivable: true });
    office.check(await office.get('reception', `${path}/versions`).expect(200));
    office.check(await office.get('reception', `${path}/versions/1`).expect(200));
    office.check(await office.get('reception', `${path}/versions/1/bpmn`).expect(200));
    office.check(await office.get('reception', `${path}/versions/2/bpmn`).expect(404));
    office.check(await office.get('reception', '/api/procedures/9.999999').expect(404));
  });
});

describe('incidents', () => {
  test('are for the administrator', async () => {
    await incidentModel(office.deps.connection).deleteMany({});
    office.check(await office.get('admin', '/api/incidents').expect(200));
    office.check(await office.get('specialist', '/api/incidents').expect(403));
  });
});
