import type { Response } from 'supertest';
import { formFor } from '../../../processes/forms/formFor';
import { dossierModel } from '../../models/dossier';
import { formModel } from '../../models/form';
import { openOffice, type Office } from '../testing/office';

const dossierCode = '000.00.05.H55-261102-0001';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
/** As a form's date field has it. */
const dayOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

let office: Office;
let formKey: string;
beforeAll(async () => {
  office = await openOffice();
  const schema = { ...formFor({ form: 'apology-draft', decisions: [] }, []) };
  formKey = `form-${schema.id}`;
  const form = { _id: formKey, formId: schema.id, version: 1, schema, deployedAt: inDays(0) };
  await formModel(office.deps.connection).insertMany([form], { lean: true });
  const dossier = { _id: dossierCode, dueAt: inDays(10) };
  await dossierModel(office.deps.connection).collection.insertOne(dossier as never);
});
afterAll(() => office.close());

const firstDay = (from: number, working: boolean): Date => {
  const at = inDays(from);
  return office.deps.calendar.isWorkingDay(at) === working ? at : firstDay(from + 1, working);
};
const drafted = () => office.addTask({ assignee: 'specialist', formKey, dossierCode });
const promise = (key: string, newDueAt: string, language = 'vi') =>
  office
    .post('specialist', `/api/user-tasks/${key}/complete`, {
      variables: { newDueAt, reason: 'Phải xác minh thêm' },
    })
    .set('accept-language', language);
const errorIn = ({ body }: Response) => (body as { errors: unknown[] }).errors[0];

describe('a new date for a dossier', () => {
  test.each([
    ['today', () => inDays(0), 'day-not-ahead', /Hãy hẹn từ ngày \d\d\/\d\d\/\d{4}/],
    ['the date told before', () => inDays(10), 'day-not-after-due', /Hãy hẹn từ ngày \d\d\/\d\d\/\d{4}/],
    ['a day off', () => firstDay(11, false), 'day-off', /gần nhất sau đó là \d\d\/\d\d\/\d{4}/],
  ])('is refused by its name with the way out: %s', async (_title, day, code, message) => {
    const { _id } = await drafted();
    const answer = await promise(_id, dayOf(day())).expect(400);
    office.check(answer);
    expect(errorIn(answer)).toMatchObject({ field: 'variables.newDueAt', code });
    expect(errorIn(answer)).toMatchObject({ message: expect.stringMatching(message) as string });
    expect(office.deps.engine.commands.filter(({ key }) => key === _id)).toEqual([]);
  });

  test('is refused in English to who reads English', async () => {
    const answer = await promise((await drafted())._id, dayOf(inDays(-1)), 'en').expect(400);
    expect(errorIn(answer)).toMatchObject({ message: expect.stringContaining('or later') as string });
  });

  test('on a working day after it is taken', async () => {
    const { _id } = await drafted();
    const newDueAt = dayOf(firstDay(11, true));
    office.check(await promise(_id, newDueAt).expect(200));
    expect(office.deps.engine.commands.find(({ key }) => key === _id)).toMatchObject({
      command: 'complete',
      details: { variables: { newDueAt } },
    });
  });
});
