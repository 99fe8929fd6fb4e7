import type { Readable } from 'node:stream';
import type request from 'supertest';
import { openOffice, procedureCode, type Office } from '../actions/testing/office';
import { findContents, storeContent } from '../documents/content';
import { removeForgottenContents } from '../documents';
import { documentModel } from '../models/document';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let office: Office;
let path: string;
beforeAll(async () => {
  office = await openOffice();
  const entry = office.deps.procedures.find(({ code }) => code === procedureCode);
  const documents = entry?.papers.filter(({ required }) => required).map(({ id }) => id);
  const body = { procedureCode, applicant: { fullName: 'Lê Văn Ổi' }, documents };
  const answer = await office.post('reception', '/api/dossiers', body);
  path = `/api/dossiers/${(answer.body as { code: string }).code}/documents`;
});
afterAll(() => office.close());
beforeEach(() => documentModel(office.deps.connection).deleteMany({}));

const add = (content: Buffer, filename: string, paperId?: string) => {
  const test = office.upload('reception', path).attach('file', content, filename);
  return paperId ? test.field('paperId', paperId) : test;
};
const stored = () => documentModel(office.deps.connection).countDocuments();
const contents = async () =>
  (await findContents(office.deps.connection, new Date(Date.now() + 60_000))).length;

describe('a file of a dossier', () => {
  test('is kept with its Vietnamese name, and comes back as it was', async () => {
    const name = 'Đơn đề nghị (bản chính).pdf';
    const answer = await add(pdf, name.normalize('NFD')).expect(201);
    office.check(answer);
    expect(answer.body).toMatchObject({ fileName: name, mediaType: 'application/pdf', size: pdf.length });
    const { id } = answer.body as { id: string };
    const download = await office.get('specialist', `${path}/${id}`).buffer(true).parse(readAll).expect(200);
    expect(download.body).toEqual(pdf);
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(download.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('Đơn')}`,
    );
    const list = await office.get('auditor', path).expect(200);
    office.check(list);
    expect(list.body).toMatchObject({ total: 1 });
  });

  test('sent twice, also at the same moment, is one document', async () => {
    const before = await contents();
    const answers = await Promise.all([1, 2, 3].map(() => add(png, 'anh.png')));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(await stored()).toBe(1);
    expect((await contents()) - before).toBe(1);
  });

  test('is not there for another agency', async () => {
    const { body } = await add(pdf, 'don.pdf');
    const at = `${path}/${(body as { id: string }).id}`;
    office.check(await office.get('reception-commune', path).expect(404));
    await office.get('reception-commune', at).expect(404);
    await office.upload('reception-commune', path).attach('file', pdf, 'don.pdf').expect(404);
  });

  test('whose upload died leaves nothing that is listed, and its content is swept', async () => {
    await storeContent(office.deps.connection, 'half.pdf', pdf);
    const list = await office.get('reception', path);
    expect(list.body).toMatchObject({ total: 0 });
    expect(
      await removeForgottenContents(office.deps.connection, new Date(Date.now() + 60_000)),
    ).toBeGreaterThan(0);
    expect(await contents()).toBe(0);
  });
});

const macro = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('word/vbaProject.bin')]);
const wrong: [string, Buffer, string, string][] = [
  ['an empty file', Buffer.alloc(0), 'don.pdf', 'file-empty'],
  ['a picture that says it is a PDF', png, 'don.pdf', 'file-type-mismatch'],
  ['a text that says it is a PDF', Buffer.from('xin chào'), 'don.pdf', 'file-type-mismatch'],
  ['a program', Buffer.from('MZ'), 'setup.exe', 'file-type-not-allowed'],
  ['a page', Buffer.from('<script>'), 'trang.html', 'file-type-not-allowed'],
  ['a file without an ending', pdf, 'don', 'file-type-not-allowed'],
  ['an archive that says it is a text document', macro, 'don.docx', 'file-type-mismatch'],
];

describe('what is not taken is named, and nothing is stored', () => {
  test.each(wrong)('%s', async (_, content, name, code) => {
    const before = await contents();
    const answer = await add(content, name).expect(400);
    office.check(answer);
    expect(answer.body).toMatchObject({ errors: [{ field: 'file', code }] });
    expect(await stored()).toBe(0);
    expect(await contents()).toBe(before);
  });

  test('a file over 20 MB', async () => {
    const answer = await add(Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF'), 'to.pdf').expect(413);
    office.check(answer);
    expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'file-too-large' }] });
    expect(await stored()).toBe(0);
  });

  test('no file at all', async () => {
    const answer = await office.upload('reception', path).field('paperId', '').expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'file', code: 'required' }] });
  });

  test('a paper that the procedure does not ask for', async () => {
    const answer = await add(pdf, 'don.pdf', 'so-ho-khau').expect(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'paperId', code: 'unknown-paper' }] });
    expect(await stored()).toBe(0);
  });
});

/** Supertest reads PDFs as text unless told otherwise. */
function readAll(res: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as Readable;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => {
    done(null, Buffer.concat(parts));
  });
}
