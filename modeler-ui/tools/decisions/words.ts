import type { Language } from '../../../processes/rules';

const vi = {
  tables: 'Các bảng của quy trình',
  own: 'đã sửa trong bản thiết kế này',
  usedBy: 'Dùng ở: {names}',
  unused:
    'Chưa có việc tự động nào dùng. Hãy chọn một việc tự động trên sơ đồ rồi chọn bảng này trong bảng bên phải.',
  new: 'Bảng mới',
  name: 'Tên bảng',
  apply: 'Dùng bảng này',
  applied: 'Đã lưu. Quy trình dùng bảng mới; hồ sơ đang giải quyết vẫn theo bảng cũ.',
  unchanged: 'Bảng chưa thay đổi.',
  failed: 'Chưa lưu được vì mất kết nối. Nội dung vẫn còn trên máy này; hãy bấm lại khi có mạng.',
  restored: 'Đã lấy lại phần đang soạn dở trên máy này.',
  discard: 'Bỏ phần soạn dở',
  good: 'Bảng không có lỗi.',
  loading: 'Đang mở bảng…',
  hint: 'Bấm vào ô để sửa. Bấm chuột phải vào số dòng để thêm, xóa, chép dòng. Ô điều kiện để trống là mọi trường hợp.',
  expert: 'Bảng DMN đầy đủ (dành cho chuyên gia)',
  line: 'Dòng',
  when: 'Nếu {label} là',
  then: 'thì {label}',
  any: 'bất kỳ',
  addLine: 'Thêm dòng',
  addBefore: 'Thêm một dòng trước dòng {line}',
  removeLine: 'Bỏ dòng {line}',
  counter: 'trực tiếp',
  post: 'bưu chính công ích',
  online: 'trực tuyến',
  case: 'Trường hợp',
  channel: 'Cách nộp hồ sơ',
  result: 'Kết quả',
};

const en: typeof vi = {
  tables: 'Tables of this process',
  own: 'changed in this redesign',
  usedBy: 'Used by: {names}',
  unused:
    'No task uses it yet. Choose an automatic task on the drawing, then this table in the panel on the right.',
  new: 'New table',
  name: 'Name of the table',
  apply: 'Use this table',
  applied: 'Saved. The process has the new table; running dossiers keep the former one.',
  unchanged: 'The table is not changed.',
  failed: 'Not saved: there is no connection. It is still on this computer; press again when you are online.',
  restored: 'What you had not saved was found on this computer.',
  discard: 'Drop it',
  good: 'Nothing stands against the table.',
  loading: 'Opening the table…',
  hint: 'Click a cell to change it. Right-click the number of a line to add, remove or copy lines. An empty condition fits everything.',
  expert: 'The full DMN table (for experts)',
  line: 'Line',
  when: 'If {label} is',
  then: 'then {label}',
  any: 'anything',
  addLine: 'Add a line',
  addBefore: 'Add a line before line {line}',
  removeLine: 'Remove line {line}',
  counter: 'at the counter',
  post: 'by post',
  online: 'online',
  case: 'Case',
  channel: 'How it was handed in',
  result: 'Result',
};

export type Word = keyof typeof vi;
export type Say = (word: Word, params?: Record<string, string | number>) => string;

export const sayIn =
  (language: Language): Say =>
  (word, params = {}) =>
    (language === 'vi' ? vi : en)[word].replace(/\{(\w+)\}/g, (_all, name: string) =>
      String(params[name] ?? ''),
    );
