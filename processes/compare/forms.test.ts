import { formFor } from '../forms/formFor';
import { formOfComponents, readForm } from '../forms/readForm';
import type { Field, FormComponent } from '../forms/schema';
import { formSentence } from './forms';

const field = (key: string, label: string, more: Partial<Field> = {}): Field => ({
  ...{ type: 'textfield', id: `Field_${key}`, key, label },
  ...more,
});
const form = (...components: FormComponent[]) => formOfComponents('check', components);
const told = (before: FormComponent[], after: FormComponent[], language: 'vi' | 'en' = 'vi') =>
  formSentence('Kiểm tra', form(...before), form(...after), language);

const name = field('name', 'Họ và tên');
const note = field('note', 'Ghi chú');

test('fields that come and go are told by their labels', () => {
  const phone = field('phone', 'Số điện thoại', { validate: { required: true } });
  expect(told([name, note], [name, phone])).toBe(
    'Biểu mẫu của bước “Kiểm tra”: thêm “Số điện thoại” (bắt buộc); bỏ “Ghi chú”',
  );
  expect(told([name, note], [name], 'en')).toBe('Form of the step “Kiểm tra”: “Ghi chú” removed');
});

test.each<[string, Partial<Field>, string]>([
  ['it is required', { validate: { required: true } }, 'bắt buộc nhập “Họ và tên”'],
  ['it has another name', { label: 'Người nộp' }, '“Họ và tên” đổi thành “Người nộp”'],
  ['it is checked', { properties: { format: 'phone' } }, 'đổi cách kiểm tra “Họ và tên”'],
  [
    'it is asked in some cases',
    { properties: { shownFor: 'refuse' } },
    'đổi trường hợp phải nhập “Họ và tên”',
  ],
  ['it is filled in', { properties: { from: 'applicant.fullName' } }, 'đổi “Họ và tên”'],
])('a field that is changed is told: %s', (_what, more, words) => {
  expect(told([name], [{ ...name, ...more }])).toBe(`Biểu mẫu của bước “Kiểm tra”: ${words}`);
});

test('choices of the decision are told one by one', () => {
  const decision = (...values: [string, string][]) =>
    field('decision', 'Quyết định', {
      type: 'radio',
      values: values.map(([value, label]) => ({ value, label })),
    });
  expect(
    told(
      [decision(['approve', 'Đồng ý'], ['refuse', 'Từ chối'])],
      [decision(['approve', 'Nhất trí'], ['return', 'Trả lại'])],
    ),
  ).toBe(
    'Biểu mẫu của bước “Kiểm tra”: thêm lựa chọn “Trả lại”; bỏ lựa chọn “Từ chối”; “Đồng ý” đổi thành “Nhất trí”',
  );
});

test('another order is told, and the same form read again is no change', () => {
  expect(told([name, note], [note, name])).toContain('đổi thứ tự các mục');
  const compiled = formFor({ form: 'hand-over', decisions: [] }, []);
  const reading = readForm(compiled);
  expect(
    reading.ok && formSentence('Trả', compiled, formOfComponents('hand-over', reading.components), 'vi'),
  ).toBeUndefined();
});
