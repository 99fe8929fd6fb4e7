import { openOffice, procedureCode, type Office } from '../actions/testing/office';
import { actionModel } from '../models/action';
import { caseFileModel } from '../models/caseFile';
import { EngineError } from '../../engine';
import { receivingAgenciesFor } from '../../processes';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.deps.engine.messages.length = 0;
  await caseFileModel(office.deps.connection).deleteMany({});
  await actionModel(office.deps.connection).deleteMany({});
});

const entry = () => {
  const found = office.deps.procedures.find(({ code }) => code === procedureCode);
  if (!found) throw new Error(procedureCode);
  return found;
};
const papers = () =>
  entry()
    .papers.filter(({ required }) => required)
    .map(({ id }) => ({ paperId: id }));
const applicant = { fullName: 'Nguyễn Thị Hoa', idNumber: '019 123 456 789', phone: '0912.345.678' };
const request = (changes: object = {}) => ({
  procedureCode,
  applicant,
  documents: papers(),
  channel: 'counter',
  ...changes,
});
const receive = (body: object, key?: string) => office.post('reception', '/api/dossiers', body, key);
const nothingStored = async () => {
  expect(office.deps.engine.messages).toHaveLength(0);
  expect(await caseFileModel(office.deps.connection).countDocuments()).toBe(0);
};

describe('the desk receives a dossier', () => {
  test('it gets a code, an appointment, and its process is begun', async () => {
    const answer = await receive(request()).expect(201);
    office.check(answer);
    expect(answer.body).toMatchObject({
      code: expect.stringMatching(/^000\.00\.\d\d\.H55-\d{6}-0001$/) as string,
      procedureCode,
      state: 'in-progress',
      applicant: { ...applicant, idNumber: '019123456789', phone: '0912345678', email: null },
      overdue: false,
      receivedBy: 'reception',
    });
    expect(answer.headers['location']).toBe(`/api/dossiers/${answer.body.code as string}`);
    expect(office.deps.engine.messages[0]).toMatchObject({
      name: `receive:tthc-${procedureCode}`,
      correlationKey: answer.body.code as string,
      messageId: answer.body.code as string,
    });
  });

  test('its page answers before the read model knows it, but not to another agency', async () => {
    const { body } = await receive(request());
    const path = `/api/dossiers/${body.code as string}`;
    office.check(await office.get('specialist', path).expect(200));
    office.check(await office.get('auditor', path).expect(200));
    office.check(await office.get('reception-commune', path).expect(404));
  });

  test('the action log says who received it before the engine was told', async () => {
    const { body } = await receive(request());
    const [line] = await actionModel(office.deps.connection).find().lean();
    expect(line).toMatchObject({
      name: 'receive',
      officer: 'reception',
      outcome: 'accepted',
      dossierCode: body.code as string,
    });
    expect(JSON.stringify(line?.input)).not.toContain('Hoa');
  });

  test('a name typed in decomposed letters is kept composed', async () => {
    const { body } = await receive(
      request({ applicant: { fullName: 'Nguyễn Thị Hoa'.normalize('NFD') } }),
    ).expect(201);
    expect(body.applicant.fullName).toBe('Nguyễn Thị Hoa'.normalize('NFC'));
  });
});

describe('sent twice', () => {
  test('with the same key it is one dossier, and both get the same answer', async () => {
    const first = await receive(request(), 'desk-1');
    const second = await receive(request(), 'desk-1').expect(201);
    expect(second.body.code).toBe(first.body.code);
    expect(office.deps.engine.messages).toHaveLength(1);
  });

  test('at the same moment it is one dossier', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => receive(request(), 'desk-2')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => (body as { code: string }).code)).size).toBe(1);
    expect(office.deps.engine.messages).toHaveLength(1);
    expect(await caseFileModel(office.deps.connection).countDocuments()).toBe(1);
  });

  test('with the same key and another content it is refused', async () => {
    await receive(request(), 'desk-3').expect(201);
    const answer = await receive(request({ applicant: { fullName: 'Người khác' } }), 'desk-3').expect(422);
    office.check(answer);
  });

  test('with the same key by another officer it is another dossier', async () => {
    const first = await receive(request(), 'desk-4');
    const second = await office.post('reception-2', '/api/dossiers', request(), 'desk-4').expect(201);
    expect(second.body.code).not.toBe(first.body.code);
  });

  test('after the engine did not answer, the second try carries the same dossier through', async () => {
    office.deps.engine.failNext('publish', new EngineError('unreachable', 'off'));
    office.check(await receive(request(), 'desk-5').expect(503));
    const second = await receive(request(), 'desk-5').expect(201);
    const [caseFile, ...others] = await caseFileModel(office.deps.connection).find().lean();
    expect(others).toHaveLength(0);
    expect(caseFile?._id).toBe(second.body.code);
    expect(office.deps.engine.messages).toHaveLength(1);
  });

  test('without a key nothing stays of a receipt that the engine did not take', async () => {
    office.deps.engine.failNext('publish', new EngineError('unreachable', 'off'));
    await receive(request()).expect(503);
    await nothingStored();
  });
});

const long = 'Nguyễn '.repeat(1429);
const wrong: [string, () => object, string, string][] = [
  [
    'an unknown procedure',
    () => request({ procedureCode: '9.999999' }),
    'procedureCode',
    'unknown-procedure',
  ],
  ['no procedure', () => request({ procedureCode: undefined }), 'procedureCode', 'required'],
  ['no applicant', () => request({ applicant: undefined }), 'applicant', 'required'],
  [
    'an applicant without a name',
    () => request({ applicant: { ...applicant, fullName: ' ' } }),
    'applicant.fullName',
    'required',
  ],
  [
    'a name of 10,000 characters',
    () => request({ applicant: { fullName: long } }),
    'applicant.fullName',
    'too-long',
  ],
  [
    'a name of pictures',
    () => request({ applicant: { fullName: '😀👍' } }),
    'applicant.fullName',
    'invalid-characters',
  ],
  [
    'a name that is a number',
    () => request({ applicant: { fullName: 12 } }),
    'applicant.fullName',
    'wrong-type',
  ],
  [
    'an identity number of five digits',
    () => request({ applicant: { ...applicant, idNumber: '12345' } }),
    'applicant.idNumber',
    'invalid-format',
  ],
  [
    'a telephone number with letters',
    () => request({ applicant: { ...applicant, phone: 'không có' } }),
    'applicant.phone',
    'invalid-format',
  ],
  [
    'an e-mail address that is none',
    () => request({ applicant: { ...applicant, email: 'hoa@' } }),
    'applicant.email',
    'invalid-format',
  ],
  [
    'an unknown paper',
    () => request({ documents: [...papers(), { paperId: 'ho-chieu-sao-hoa' }] }),
    `documents`,
    'unknown-paper',
  ],
  ['a required paper missing', () => request({ documents: [] }), 'documents', 'missing-paper'],
  ['papers that are no list', () => request({ documents: 'all' }), 'documents', 'wrong-type'],
  ['an unknown channel', () => request({ channel: 'pigeon' }), 'channel', 'not-allowed-value'],
];

describe('bad input names its field and leaves nothing behind', () => {
  test.each(wrong)('%s', async (_, body, field, code) => {
    const answer = await receive(body()).expect(400);
    office.check(answer);
    expect(answer.type).toBe('application/problem+json');
    const errors = (answer.body as { errors: { field: string; code: string; message: string }[] }).errors;
    const told = errors.find((error) => error.field.startsWith(field) && error.code === code);
    expect(told?.message).toMatch(/\w+/);
    await nothingStored();
  });

  test('malformed JSON', async () => {
    const answer = await receive(request())
      .set('content-type', 'application/json')
      .send('{"procedureCode": ')
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'malformed-json' });
    await nothingStored();
  });

  test('ten megabytes of JSON', async () => {
    await receive(request({ padding: 'x'.repeat(10_000_000) })).expect(413);
    await nothingStored();
  });
});

describe('who may not receive', () => {
  test('a specialist is told why, and the attempt is in the log', async () => {
    const answer = await office.post('specialist', '/api/dossiers', request()).expect(403);
    office.check(answer);
    expect(answer.body.detail).toMatch(/reception/i);
    const [line] = await actionModel(office.deps.connection).find().lean();
    expect(line).toMatchObject({
      officer: 'specialist',
      outcome: 'refused',
      refusal: { code: 'not-allowed' },
    });
    await nothingStored();
  });

  test('the auditor changes nothing', async () => {
    await office.post('auditor', '/api/dossiers', request()).expect(403);
  });

  test('a commune does not receive for the department', async () => {
    expect(receivingAgenciesFor(entry())).not.toContain('xa-05830');
    const answer = await office.post('reception-commune', '/api/dossiers', request()).expect(400);
    expect(answer.body.errors).toMatchObject([{ field: 'procedureCode', code: 'not-received-here' }]);
  });
});
