import type { Language } from './catalogue';

type Texts = Readonly<Record<Language, string>>;

/** What may be wrong with a field. `{name}` is filled from the error's params. */
export const fieldMessages: Readonly<Record<string, Texts>> = {
  required: { vi: 'Mục này là bắt buộc.', en: 'This field is required.' },
  'wrong-type': { vi: 'Giá trị phải là {expected}.', en: 'The value must be {expected}.' },
  'too-short': { vi: 'Cần ít nhất {min} ký tự.', en: 'It needs at least {min} characters.' },
  'too-long': { vi: 'Không được quá {max} ký tự.', en: 'It may have at most {max} characters.' },
  'too-small': { vi: 'Giá trị nhỏ nhất là {min}.', en: 'The smallest value is {min}.' },
  'too-big': { vi: 'Giá trị lớn nhất là {max}.', en: 'The largest value is {max}.' },
  'too-few': { vi: 'Cần ít nhất {min} mục.', en: 'It needs at least {min} items.' },
  'too-many': { vi: 'Không được quá {max} mục.', en: 'It may have at most {max} items.' },
  'invalid-format': { vi: 'Giá trị không đúng định dạng.', en: 'The value has the wrong format.' },
  'not-allowed-value': {
    vi: 'Chỉ nhận một trong các giá trị: {allowed}.',
    en: 'It must be one of: {allowed}.',
  },
  'unknown-field': { vi: 'Mục này không có trong biểu mẫu.', en: 'There is no such field.' },
  invalid: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
};

/** Names of the types of JSON, as a person says them. */
export const typeNames: Readonly<Record<string, Texts>> = {
  string: { vi: 'chuỗi ký tự', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'đúng hoặc sai', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục', en: 'an object' },
  record: { vi: 'một nhóm mục', en: 'an object' },
  date: { vi: 'ngày tháng', en: 'a date' },
};
