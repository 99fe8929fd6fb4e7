import { checkFormData } from './checkFormData';
import { checkbox, choice, dateField, group, numberField, shownFor, textArea, textField } from './fields';
import { formDataFrom } from './formDataFrom';
import type { FormSchema } from './schema';

const schema: FormSchema = {
  type: 'default',
  id: 'example',
  schemaVersion: 16,
  executionPlatform: 'Camunda Cloud',
  executionPlatformVersion: '8.5.0',
  components: [
    choice(
      'radio',
      'decision',
      'Quyết định',
      [
        { value: 'approve', label: 'Đồng ý' },
        { value: 'refuse', label: 'Từ chối' },
      ],
      { required: true },
    ),
    shownFor(['refuse'], textArea('reason', 'Lý do', { required: true })),
    group('receiver', 'Người nhận', [
      textField('name', 'Họ và tên', { minLength: 2, maxLength: 10 }),
      textField('idNumber', 'Số CCCD', { pattern: '\\d{12}' }),
    ]),
    numberField('amount', 'Số tiền', { min: 1, max: 100 }),
    dateField('paidOn', 'Ngày nộp'),
    checkbox('signed', 'Đã ký', { required: false }),
    choice('checklist', 'papers', 'Giấy tờ', [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]),
  ],
};

const errorsOf = (data: unknown): string[] => {
  const result = checkFormData(schema, data);
  return result.ok ? [] : result.errors.map(({ field, code }) => `${field}:${code}`);
};

describe('what an officer filled in', () => {
  test('passes when it fits, with text in NFC and without blanks around it', () => {
    const name = 'Nguyễn'.normalize('NFD');
    const result = checkFormData(schema, {
      decision: 'approve',
      name: ` ${name} `,
      amount: 5,
      papers: ['a', 'a'],
    });
    expect(result).toEqual({
      ok: true,
      data: { decision: 'approve', name: 'Nguyễn', amount: 5, papers: ['a'] },
    });
  });

  test.each([
    ['nothing at all', {}, ['decision:required']],
    ['an empty text as no answer', { decision: '' }, ['decision:required']],
    ['a decision that is not offered', { decision: 'burn' }, ['decision:not-an-option']],
    ['a refusal without a reason', { decision: 'refuse', reason: '  ' }, ['reason:required']],
    ['a name too short', { decision: 'approve', name: 'A' }, ['name:too-short']],
    ['a name of 10,000 letters', { decision: 'approve', name: 'ệ'.repeat(10_000) }, ['name:too-long']],
    ['a number as name', { decision: 'approve', name: 5 }, ['name:type']],
    ['a wrong ID number', { decision: 'approve', idNumber: '12345678901x' }, ['idNumber:pattern']],
    ['an amount as text', { decision: 'approve', amount: '5' }, ['amount:type']],
    ['an amount with a fraction', { decision: 'approve', amount: 5.5 }, ['amount:type']],
    ['no finite amount', { decision: 'approve', amount: Infinity }, ['amount:type']],
    ['an amount too small', { decision: 'approve', amount: 0 }, ['amount:too-small']],
    ['an amount too large', { decision: 'approve', amount: 101 }, ['amount:too-large']],
    ['a day that does not exist', { decision: 'approve', paidOn: '2026-02-30' }, ['paidOn:type']],
    ['a paper that is not listed', { decision: 'approve', papers: ['c'] }, ['papers:not-an-option']],
    ['papers that are no list', { decision: 'approve', papers: 'a' }, ['papers:type']],
    ['an object for a choice', { decision: { value: 'approve' } }, ['decision:type']],
    ['a tick that is no tick', { decision: 'approve', signed: 'yes' }, ['signed:type']],
    ['a field the form does not have', { decision: 'approve', admin: true }, ['admin:unknown-field']],
    ['the name of a method', { decision: 'approve', constructor: 1 }, ['constructor:unknown-field']],
    ['a list', [], [':not-an-object']],
    ['null', null, [':not-an-object']],
  ])('is refused: %s', (_title, data, errors) => {
    expect(errorsOf(data)).toEqual(errors);
  });

  test('ten emoji are ten letters', () => {
    expect(errorsOf({ decision: 'approve', name: '🙂'.repeat(10) })).toEqual([]);
  });

  test('a value for a field that the decision does not ask for is dropped', () => {
    const result = checkFormData(schema, { decision: 'approve', reason: 'typed before' });
    expect(result).toEqual({ ok: true, data: { decision: 'approve' } });
  });

  test('an error carries the limit that was broken', () => {
    const result = checkFormData(schema, { decision: 'approve', name: 'A' });
    expect(result).toMatchObject({ errors: [{ params: { min: 2 } }] });
  });
});

describe('what a browser posts', () => {
  test('gets its types, and the page’s own fields are ignored', () => {
    const body = { _csrf: 'x', decision: 'refuse', amount: '50', paidOn: '', signed: 'on', papers: 'a' };
    const data = formDataFrom(schema, body);
    expect(data).toEqual({ decision: 'refuse', amount: 50, signed: true, papers: ['a'] });
  });

  test.each([
    ['1.250.000', 1_250_000],
    ['1.250.000,5', 1_250_000.5],
    ['12,5', 12.5],
    ['1250000', 1_250_000],
    [' 7 ', 7],
    ['seven', 'seven'],
  ])('a number is read as Vietnamese write it: %s', (text, number) => {
    expect(formDataFrom(schema, { amount: text }).amount).toBe(number);
  });

  test('a box that is not ticked is false', () => {
    expect(formDataFrom(schema, {}).signed).toBe(false);
  });
});
