import type { FormErrorCode } from '../../processes';
import type { Language } from './catalogue';

type Texts = Readonly<Record<Language, string>>;

/** What may be wrong with a field. `{name}` is filled from the error's params. */
const messages = {
  required: { vi: 'Mục này là bắt buộc.', en: 'This field is required.' },
  'wrong-type': { vi: 'Giá trị phải là {expected}.', en: 'The value must be {expected}.' },
  'as-told': { vi: '{told}', en: '{told}' },
  'known-procedure': {
    vi: 'Thủ tục này đã có trong danh mục (trùng mã hoặc trùng tên ở cùng cấp). Hãy thiết kế lại thủ tục đó.',
    en: 'The catalogue has this procedure already (the same code, or the same name at its level). Redesign that one.',
  },
  'pattern-unfit': {
    vi: 'Mẫu này cần thông tin chưa có (ví dụ các trường hợp). Hãy chọn mẫu khác rồi sửa trong sơ đồ.',
    en: 'This pattern needs what is not stated (such as cases). Choose another and change it in the drawing.',
  },
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
  'invalid-characters': {
    vi: 'Có ký tự không dùng được ở đây (biểu tượng hoặc ký tự điều khiển).',
    en: 'It has characters that cannot be used here (pictures or control characters).',
  },
  'unknown-procedure': { vi: 'Không có thủ tục mang mã này.', en: 'There is no procedure with this code.' },
  'unknown-paper': {
    vi: 'Giấy tờ không có trong thành phần hồ sơ của thủ tục: {paper}.',
    en: 'The procedure asks for no such paper: {paper}.',
  },
  'missing-paper': { vi: 'Thiếu giấy tờ bắt buộc: {paper}.', en: 'A required paper is missing: {paper}.' },
  twice: { vi: 'Mục này được nêu hai lần.', en: 'This is given twice.' },
  'not-received-here': {
    vi: 'Thủ tục này không được tiếp nhận tại cơ quan của bạn.',
    en: 'Your agency does not receive this procedure.',
  },
  'choose-agency': { vi: 'Hãy chọn cơ quan tiếp nhận.', en: 'Choose the agency that receives.' },
  'choose-case': {
    vi: 'Thời hạn tùy theo trường hợp. Hãy chọn một trường hợp: {cases}.',
    en: 'The time limit depends on the case. Choose one: {cases}.',
  },
  'unknown-case': {
    vi: 'Thủ tục không có trường hợp này. Các trường hợp: {cases}.',
    en: 'The procedure has no such case. Its cases: {cases}.',
  },
  'no-cases': {
    vi: 'Thủ tục này không chia theo trường hợp.',
    en: 'This procedure has no cases to choose from.',
  },
  'not-of-group': {
    vi: 'Không có công chức này ở vị trí công tác của công việc.',
    en: "No such officer in the task's agency and role.",
  },
  'file-empty': { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  'file-too-large': { vi: 'Tệp lớn hơn {max}.', en: 'The file is larger than {max}.' },
  'file-type-not-allowed': {
    vi: 'Không nhận loại tệp này. Các loại được nhận: {allowed}.',
    en: 'This type of file is not taken. Taken are: {allowed}.',
  },
  'file-type-mismatch': {
    vi: 'Nội dung tệp không đúng với tên tệp ({name}).',
    en: 'The content of the file is not what its name says ({name}).',
  },
  'file-unsafe': {
    vi: 'Tệp chứa mã lệnh (macro), không được nhận.',
    en: 'The file holds macros and is not taken.',
  },
  // What processes/forms says of a form's fields.
  type: {
    vi: 'Giá trị không đúng kiểu dữ liệu của mục này.',
    en: 'The value is not of the type of this field.',
  },
  'too-large': { vi: 'Giá trị lớn nhất là {max}.', en: 'The largest value is {max}.' },
  pattern: { vi: 'Giá trị không đúng định dạng.', en: 'The value has the wrong format.' },
  'not-an-option': { vi: 'Hãy chọn một trong các mục có sẵn.', en: 'Choose one of the options.' },
  'day-not-ahead': {
    vi: 'Ngày hẹn lại phải sau hôm nay. Hãy hẹn từ ngày {earliest} trở đi.',
    en: 'The new date must lie after today. Choose {earliest} or later.',
  },
  'day-not-after-due': {
    vi: 'Ngày hẹn lại phải sau ngày đã hẹn trả ({due}). Hãy hẹn từ ngày {earliest} trở đi.',
    en: 'The new date must lie after the date told before ({due}). Choose {earliest} or later.',
  },
  'day-off': {
    vi: 'Ngày {day} là ngày nghỉ. Hãy chọn ngày làm việc; gần nhất sau đó là {next}.',
    en: '{day} is a day off. Choose a working day; the next one is {next}.',
  },
  'day-beyond-calendar': {
    vi: 'Chưa có lịch làm việc cho ngày này. Hãy chọn một ngày sớm hơn.',
    en: 'There is no working calendar for this day yet. Choose an earlier one.',
  },
  'not-an-object': { vi: 'Dữ liệu biểu mẫu phải là một nhóm mục.', en: 'The form data must be an object.' },
  invalid: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
} as const satisfies Record<string, Texts> & Record<FormErrorCode, Texts>;

export const fieldMessages: Readonly<Record<string, Texts>> = messages;

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
