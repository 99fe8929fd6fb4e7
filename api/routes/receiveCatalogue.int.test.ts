import { openDesk, openOffice, procedureCode, type Desk, type Office } from '../actions/testing/office';
import { caseFileModel } from '../models/caseFile';
import type { ProcedureEntry } from '../../processes';

/** 5 working days for a new licence, 3 to prolong one. */
const byCase = '1.008663';

let office: Office;
let desk: Desk;
beforeAll(async () => {
  office = await openOffice();
  desk = await openDesk(office.deps, { transport: [{ agency: 'so-gtvt', role: 'reception' }] });
});
afterAll(() => office.close());

const entryOf = (code: string): ProcedureEntry => {
  const found = office.deps.procedures.find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};

const receipt = (code: string, changes: object = {}) => ({
  procedureCode: code,
  applicant: { fullName: 'Hoàng Thị Thơm' },
  documents: entryOf(code).papers.map(({ id }) => id),
  ...changes,
});

describe('a limit that depends on a case', () => {
  test('is the limit of the case chosen at receipt, which the process begins with', async () => {
    const answer = await desk.post('transport', '/api/dossiers', receipt(byCase, { case: 'gia-han' }));
    expect(answer.status).toBe(201);
    office.check(answer);
    const { code, receivedAt, promisedAt } = answer.body as Record<string, string>;
    const due = office.deps.calendar.dueAtFor(
      { amount: 3, unit: 'working-days' },
      new Date(receivedAt ?? ''),
    );
    expect(promisedAt).toBe(due.toISOString());
    expect(answer.body).toMatchObject({ case: 'gia-han' });
    const caseFile = await caseFileModel(office.deps.connection).findById(code).lean();
    expect(caseFile?.opening).toMatchObject({ case: 'gia-han', dossier: { dueAt: promisedAt } });
    expect(office.deps.engine.messages.at(-1)?.variables).toMatchObject({ case: 'gia-han' });
  });

  test.each([
    ['is asked for', {}, 'choose-case'],
    ['must be one of the procedure’s', { case: 'cap-lai' }, 'unknown-case'],
  ])('%s, and the cases are named', async (_, changes, code) => {
    const answer = await desk.post('transport', '/api/dossiers', receipt(byCase, changes)).expect(400);
    office.check(answer);
    const cases = 'cap-moi (Cấp mới); gia-han (Gia hạn giấy phép)';
    expect(answer.body.errors).toEqual([
      { field: 'case', code, message: expect.stringContaining(cases) as string },
    ]);
  });

  test('is not taken where the procedure has none', async () => {
    const body = receipt(procedureCode, { case: 'cap-moi' });
    const answer = await office.post('reception', '/api/dossiers', body).expect(400);
    expect(answer.body.errors).toMatchObject([{ field: 'case', code: 'no-cases' }]);
  });
});

describe('a procedure withdrawn from the catalogue', () => {
  const withdraw = () => {
    const { procedures } = office.deps;
    office.deps.procedures = procedures.map((entry) =>
      entry.code === procedureCode ? { ...entry, withdrawn: true } : entry,
    );
    return () => {
      office.deps.procedures = procedures;
    };
  };

  test('takes no new dossier and says why; those received stay', async () => {
    const { body: running } = await office.post('reception', '/api/dossiers', receipt(procedureCode));
    const restore = withdraw();
    const answer = await office.post('reception', '/api/dossiers', receipt(procedureCode)).expect(409);
    office.check(answer);
    expect(answer.body).toMatchObject({ code: 'procedure-withdrawn' });
    expect(answer.body.detail).toContain(procedureCode);
    await office.get('reception', `/api/dossiers/${(running as { code: string }).code}`).expect(200);
    restore();
  });

  test('is refused before its papers are asked for', async () => {
    const restore = withdraw();
    await office.post('reception', '/api/dossiers', receipt(procedureCode, { documents: [] })).expect(409);
    restore();
  });

  test('is not lost to a receipt that was sent before', async () => {
    const first = await office
      .post('reception', '/api/dossiers', receipt(procedureCode), 'before')
      .expect(201);
    const restore = withdraw();
    const again = await office
      .post('reception', '/api/dossiers', receipt(procedureCode), 'before')
      .expect(201);
    expect((again.body as { code: string }).code).toBe((first.body as { code: string }).code);
    restore();
  });
});
