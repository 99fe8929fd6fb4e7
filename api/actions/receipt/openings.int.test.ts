import { EngineError } from '../../../engine';
import { caseFileModel } from '../../models/caseFile';
import { dossierModel } from '../../models/dossier';
import { openOffice, procedureCode, type Office } from '../testing/office';
import { beginForgotten } from './openings';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.deps.engine.messages.length = 0;
  await caseFileModel(office.deps.connection).deleteMany({});
});

const minute = 60_000;
const later = (minutes: number) => ({ ...office.deps, now: () => new Date(Date.now() + minutes * minute) });

/** The API died between the case file and the engine. */
async function receiveHalf(): Promise<string> {
  const entry = office.deps.procedures.find(({ code }) => code === procedureCode);
  const documents = entry?.papers.map(({ id }) => id);
  const body = { procedureCode, applicant: { fullName: 'Vi Văn Sơn' }, documents };
  office.deps.engine.failNext('publish', new EngineError('unreachable', 'off'));
  await office.post('reception', '/api/dossiers', body, `half-${String(Math.random())}`).expect(503);
  const [caseFile] = await caseFileModel(office.deps.connection).find().lean();
  return caseFile?._id ?? '';
}

describe('a dossier received but not begun', () => {
  test('is begun, once', async () => {
    const code = await receiveHalf();
    expect(await beginForgotten(later(1))).toBe(1);
    await beginForgotten(later(2));
    expect(office.deps.engine.messages.map(({ messageId }) => messageId)).toEqual([code]);
  });

  test('is left alone while it may still be on its way', async () => {
    await receiveHalf();
    expect(await beginForgotten(office.deps)).toBe(0);
  });

  test('is left alone when the read model has it', async () => {
    const _id = await receiveHalf();
    await dossierModel(office.deps.connection).collection.insertOne({ _id } as never);
    expect(await beginForgotten(later(1))).toBe(0);
  });

  test('is not begun after the engine may have forgotten that it was', async () => {
    await receiveHalf();
    expect(await beginForgotten(later(61))).toBe(0);
  });
});
