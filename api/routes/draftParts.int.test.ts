import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { addVersion, compiledBpmn, reformers } from '../drafts/testing/redesigns';
import { draftModel } from '../models/draft';
import { draftPartModel } from '../models/draftPart';
import { procedureReleaseModel } from '../models/procedureRelease';
import { toDmn } from '../../processes/decisions/toDmn';
import { tableIdFor } from '../../processes/decisions/readTable';
import type { FormComponent, FormSchema } from '../../processes';
import { formOfComponents, readForm } from '../../processes/forms/readForm';
import type { CheckJson, DraftJson } from '../queries';

let office: Office;
let base: string;
let formId: string;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  base = await compiledBpmn(office);
  formId = /formId="(appraisal-[^"]*)"/.exec(base)?.[1] ?? '';
  await addVersion(office, 1, base);
});
afterAll(() => office.close());

async function begin(): Promise<string> {
  const answer = await office.post('reform', `/api/procedures/${procedureCode}/drafts`, {});
  return (answer.body as DraftJson).id;
}

async function put(who: string, path: string, body: object) {
  const answer = await office.put(who, path, body);
  office.check(answer);
  return answer;
}

const phone: FormComponent = {
  ...{ type: 'textfield', id: 'Field_phone', key: 'phone', label: 'Số điện thoại' },
  ...{ validate: { required: true }, properties: { format: 'phone' } },
};

/** The form of the appraisal, as the modeler reads it, with a required phone number more. */
async function withPhone(id: string): Promise<FormSchema> {
  const { body } = await office.get('reform', `/api/drafts/${id}/forms/${formId}`).expect(200);
  const reading = readForm(body);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return formOfComponents('appraisal', [...reading.components, phone]);
}

const partsOf = (draftId: string) => draftPartModel(office.deps.connection).find({ draftId }).lean();

const table = (amount: number) =>
  toDmn({
    ...{ id: 'phu-thu', name: 'Phụ thu', task: 'Xác định phụ thu', result: 'fee' },
    inputs: [{ expression: 'dossier.channel', label: 'Cách nộp', type: 'string' }],
    outputs: [{ expression: 'amount', label: 'Số tiền', type: 'number' }],
    lines: [{ when: [null], then: [amount] }],
  });

async function ownTable(amount: number): Promise<{ id: string; xml: string }> {
  const xml = await table(amount);
  const id = tableIdFor('phu-thu', xml);
  return { id, xml: xml.replaceAll('phu-thu', id) };
}

describe('a form of a redesign', () => {
  test('is kept under the id of its content, once however often it is sent, and the rules know it', async () => {
    const id = await begin();
    const schema = await withPhone(id);
    const path = `/api/drafts/${id}/forms/${schema.id}`;
    const answers = await Promise.all([put('reform', path, { schema }), put('reform', path, { schema })]);
    expect(answers.map(({ status, body }) => [status, body.id])).toEqual([
      [200, schema.id],
      [200, schema.id],
    ]);
    expect(await partsOf(id)).toHaveLength(1);
    expect((await office.get('reform-2', path)).body).toEqual(schema);

    const bpmn = base.replaceAll(formId, schema.id);
    await put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 });
    const { body } = await office.post('reform', `/api/drafts/${id}/check`, {});
    expect((body as CheckJson).findings.filter(({ rule }) => rule === 'references-known')).toEqual([]);
  });

  test('of another window overwrites nothing: both are there, and the diagram says which one is used', async () => {
    const id = await begin();
    const one = await withPhone(id);
    const other = formOfComponents('appraisal', [{ ...phone, label: 'Điện thoại' }]);
    await put('reform', `/api/drafts/${id}/forms/${one.id}`, { schema: one });
    await put('reform-2', `/api/drafts/${id}/forms/${other.id}`, { schema: other });
    for (const schema of [one, other])
      expect((await office.get('reform', `/api/drafts/${id}/forms/${schema.id}`)).body).toEqual(schema);
    const draft = await draftModel(office.deps.connection).findById(id).lean();
    // Who made a form does not approve the redesign.
    expect(draft?.editors).toEqual(['reform', 'reform-2']);
  });

  test('that a step lost its decision with is no redesign to submit', async () => {
    const id = await begin();
    const schema = formOfComponents('appraisal', [phone]);
    await put('reform', `/api/drafts/${id}/forms/${schema.id}`, { schema });
    const bpmn = base.replaceAll(formId, schema.id);
    await put('reform', `/api/drafts/${id}/bpmn`, { bpmn, revision: 1 });
    const answer = await office.post('reform', `/api/drafts/${id}/submit`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'draft-has-errors']);
    expect(answer.body.findings.map(({ rule }: { rule: string }) => rule)).toContain('decision-covered');
  });

  test('is released with the process, and those that no step has are not', async () => {
    const id = await begin();
    const schema = await withPhone(id);
    const unused = formOfComponents('appraisal', [{ ...phone, label: 'Không dùng' }]);
    for (const each of [schema, unused])
      await put('reform', `/api/drafts/${id}/forms/${each.id}`, { schema: each });
    await put('reform', `/api/drafts/${id}/bpmn`, { bpmn: base.replaceAll(formId, schema.id), revision: 1 });
    for (const [who, step] of [
      ['reform', 'submit'],
      ['reform-2', 'approve'],
      ['reform-2', 'release'],
    ] as const) {
      const { status, body } = await office.post(who, `/api/drafts/${id}/${step}`, {});
      expect([step, status, body.detail]).toEqual([step, 200, undefined]);
    }
    const release = await procedureReleaseModel(office.deps.connection).findOne({ draftId: id }).lean();
    const ids = release?.forms.map((form) => form.id);
    expect(ids).toContain(schema.id);
    expect(ids).not.toContain(unused.id);
    await procedureReleaseModel(office.deps.connection).deleteMany({ draftId: id });
  });

  const hostile = (more: object) => ({ schema: { components: [{ ...phone, ...more }] } });

  test.each<[string, object, string]>([
    ['no form', { schema: 'form' }, 'form-not-object'],
    ['a script', hostile({ type: 'html', content: '<script>1</script>' }), 'form-unknown-type'],
    ['markup', hostile({ label: '<script>alert(1)</script>' }), 'form-bad-text'],
    [
      'a way to the prototype',
      JSON.parse('{"schema":{"components":[],"__proto__":{"a":1}}}'),
      'form-unknown-part',
    ],
    ['an endless expression', hostile({ validate: { pattern: '(a+)+$' } }), 'form-bad-pattern'],
  ])(
    'is refused with the place and the way out where it is %s; nothing is kept',
    async (_what, body, code) => {
      const id = await begin();
      const answer = await put('reform', `/api/drafts/${id}/forms/appraisal-0123456789ab`, body);
      expect([answer.status, answer.body.code]).toEqual([422, 'form-unusable']);
      expect(answer.body.errors[0]).toMatchObject({ code, field: expect.stringMatching(/^schema/) });
      expect(answer.body.errors[0].message).not.toMatch(/\{\w+\}|undefined/);
      expect(await partsOf(id)).toEqual([]);
    },
  );

  test('is refused under another id than its content’s, and where it is too large', async () => {
    const id = await begin();
    const path = `/api/drafts/${id}/forms/appraisal-0123456789ab`;
    const wrong = await put('reform', path, { schema: await withPhone(id) });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'part-wrong-id']);
    const huge = await put('reform', path, { schema: { components: ['x'.repeat(1_100_000)] } });
    expect([huge.status, huge.body.code]).toEqual([413, 'body-too-large']);
  });

  test('is made by reform officers alone, and not of what lies before another officer', async () => {
    const id = await begin();
    const schema = await withPhone(id);
    const path = `/api/drafts/${id}/forms/${schema.id}`;
    for (const who of ['reception', 'auditor'])
      expect((await put(who, path, { schema })).body.code).toBe('not-allowed');
    office.check(await office.get('reception', `/api/drafts/${id}/forms/${formId}`).expect(403));
    office.check(await office.get('reform', `/api/drafts/${id}/forms/${schema.id}`).expect(404));
    await draftModel(office.deps.connection).updateOne({ _id: id }, { state: 'submitted' });
    expect((await put('reform', path, { schema })).body.code).toBe('draft-wrong-state');
  });

  test('goes with the redesign that is given up', async () => {
    const id = await begin();
    const schema = await withPhone(id);
    await put('reform', `/api/drafts/${id}/forms/${schema.id}`, { schema });
    await office.remove('reform', `/api/drafts/${id}`);
    expect(await partsOf(id)).toEqual([]);
  });
});

describe('a decision table of a redesign', () => {
  test('is kept as forms are, once however often it is sent', async () => {
    const id = await begin();
    const { id: tableId, xml } = await ownTable(5000);
    const path = `/api/drafts/${id}/decisions/${tableId}`;
    for (let times = 0; times < 2; times += 1)
      expect((await put('reform', path, { xml })).body).toEqual({ id: tableId });
    expect(await partsOf(id)).toHaveLength(1);
    expect((await office.get('reform-2', path)).text).toBe(xml);
  });

  test.each([
    ['no DMN', 'bảng phí', 'table-malformed'],
    [
      'declares entities',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'table-declaration',
    ],
  ])('is refused where it is or has %s; nothing is kept', async (_what, xml, code) => {
    const id = await begin();
    const answer = await put('reform', `/api/drafts/${id}/decisions/phi-0123456789ab`, { xml });
    expect([answer.status, answer.body.code]).toEqual([422, 'table-unusable']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code, field: 'xml' })]);
    expect(await partsOf(id)).toEqual([]);
  });

  test('is refused under another id than its content’s', async () => {
    const id = await begin();
    const { xml } = await ownTable(5000);
    const answer = await put('reform', `/api/drafts/${id}/decisions/phu-thu-0123456789ab`, { xml });
    expect(answer.body.code).toBe('part-wrong-id');
  });
});
