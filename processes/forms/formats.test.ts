import { checkFormData } from './checkFormData';
import { formDataFrom } from './formDataFrom';
import type { Field, FormSchema } from './schema';

const formOf = (field: Omit<Field, 'id' | 'key' | 'label'>): FormSchema => ({
  type: 'default',
  id: 'test',
  schemaVersion: 16,
  executionPlatform: 'Camunda Cloud',
  executionPlatformVersion: '8.5.0',
  components: [{ id: 'Field_value', key: 'value', label: 'Giá trị', ...field }],
});

/** What becomes of a text that is posted: the value that is kept, or the code of what is wrong with it. */
function becomes(field: Omit<Field, 'id' | 'key' | 'label'>, text: string, now?: Date): unknown {
  const schema = formOf(field);
  const check = checkFormData(schema, formDataFrom(schema, { value: text }), undefined, now);
  return check.ok ? check.data['value'] : check.errors[0]?.code;
}

describe('a personal identification number', () => {
  const citizen = { type: 'textfield', properties: { format: 'citizen-id' } } as const;
  const ofProvince = {
    type: 'textfield',
    properties: { format: 'citizen-id', province: 'required' },
  } as const;

  test.each([
    ['019099001234', '019099001234'],
    [' 019 099 001 234 ', '019099001234'],
    ['019.099.001.234', '019099001234'],
    ['01909900123', 'citizen-id'],
    ['0190990012345', 'citizen-id'],
    ['123456789', 'citizen-id'],
    ['01909900123a', 'citizen-id'],
    ['٠١٩٠٩٩٠٠١٢٣٤', 'citizen-id'],
  ])('“%s” is kept as, or refused by: %s', (text, result) => {
    expect(becomes(citizen, text)).toBe(result);
  });

  test('may begin with the code of a country, unless the form asks for a province', () => {
    expect(becomes(citizen, '105099001234')).toBe('105099001234');
    expect(becomes(ofProvince, '105099001234')).toBe('citizen-id-province');
    expect(becomes(ofProvince, '019099001234')).toBe('019099001234');
  });
});

describe('a phone number', () => {
  const phone = { type: 'textfield', properties: { format: 'phone' } } as const;

  test.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['(0208) 3855 555', '02083855555'],
    ['0208 3855 5555', 'phone'],
    ['01234567890', 'phone'],
    ['091234567', 'phone'],
    ['0112345678', 'phone'],
    ['số của bố', 'phone'],
  ])('“%s” is kept as, or refused by: %s', (text, result) => {
    expect(becomes(phone, text)).toBe(result);
  });
});

describe('an amount of money', () => {
  const money = {
    type: 'number',
    decimalDigits: 0,
    validate: { min: 0, max: 1_000_000_000_000 },
    properties: { format: 'money' },
  } as const;

  test.each([
    ['1.250.000', 1_250_000],
    ['1250000', 1_250_000],
    ['0', 0],
    ['1.250.000,5', 'money'],
    ['1,250,000', 'money'],
    ['một triệu', 'money'],
    ['-5000', 'too-small'],
    ['2.000.000.000.000', 'too-large'],
  ])('“%s” is kept as, or refused by: %s', (text, result) => {
    expect(becomes(money, text)).toBe(result);
  });
});

describe('a day', () => {
  const now = new Date('2026-11-23T18:30:00Z'); // already the 24th in Thái Nguyên
  const past = { type: 'datetime', subtype: 'date', properties: { notAfter: 'today' } } as const;
  const coming = { type: 'datetime', subtype: 'date', properties: { notBefore: 'today' } } as const;
  const from2024 = { type: 'datetime', subtype: 'date', properties: { notBefore: '2024-07-01' } } as const;

  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4/1/2026', '2026-01-04'],
    ['25/11/2026', 'day-too-late'],
    ['30/02/2026', 'day'],
    ['11/2026', 'day'],
  ])('that has been: “%s” is kept as, or refused by: %s', (text, result) => {
    expect(becomes(past, text, now)).toBe(result);
  });

  test('that is to come, today included', () => {
    expect(becomes(coming, '23/11/2026', now)).toBe('day-too-early');
    expect(becomes(coming, '24/11/2026', now)).toBe('2026-11-24');
  });

  test('from a fixed one on; the message names it as it is written here', () => {
    const schema = formOf(from2024);
    expect(checkFormData(schema, { value: '2024-06-30' })).toMatchObject({
      errors: [{ code: 'day-too-early', params: { first: '01/07/2024' } }],
    });
    expect(becomes(from2024, '2024-07-01')).toBe('2024-07-01');
  });

  test('is not judged by today where no moment is given: what was accepted once stays so', () => {
    expect(becomes(past, '2030-01-01')).toBe('2030-01-01');
  });
});

test('what is empty is missing only where it is required', () => {
  const schema = (required: boolean) =>
    formOf({ type: 'textfield', validate: { required }, properties: { format: 'phone' } });
  expect(checkFormData(schema(false), {})).toMatchObject({ ok: true });
  expect(checkFormData(schema(true), {})).toMatchObject({ errors: [{ code: 'required' }] });
});
