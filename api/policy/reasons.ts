import type { Language } from '../problems';

/** Why the policy refuses, for the person refused. */
export const reasons = {
  'not-allowed': {
    vi: 'Tài khoản của bạn không có quyền thực hiện việc này.',
    en: 'Your account may not do this.',
  },
  'other-group': {
    vi: 'Việc này thuộc cơ quan hoặc vị trí công tác khác.',
    en: 'This belongs to another agency or role.',
  },
  'held-by-another': {
    vi: 'Việc này do công chức khác đang thụ lý.',
    en: 'Another officer is working on this task.',
  },
  'supervisors-assign': {
    vi: 'Chỉ lãnh đạo phụ trách mới được phân công việc này.',
    en: 'Only the supervisor of this role may assign it.',
  },
  'reception-only': {
    vi: 'Chỉ Bộ phận Tiếp nhận và Trả kết quả nơi nhận hồ sơ mới được thực hiện việc này.',
    en: 'Only the reception desk that took the dossier in may do this.',
  },
  'reform-imports': {
    vi: 'Chỉ công chức cải cách hành chính hoặc quản trị hệ thống mới được nhập danh mục thủ tục.',
    en: 'Only reform officers and administrators may import the catalogue.',
  },
  'reform-redesigns': {
    vi: 'Chỉ công chức cải cách hành chính mới được thiết kế lại thủ tục.',
    en: 'Only reform officers may redesign procedures.',
  },
  'others-review': {
    vi: 'Bản thiết kế phải do công chức cải cách hành chính khác duyệt và ban hành, không phải người đã soạn hoặc sửa.',
    en: 'A redesign is approved and released by another reform officer, never by one who wrote or changed it.',
  },
  'author-removes': {
    vi: 'Chỉ người soạn bản thiết kế mới được xóa.',
    en: 'Only its author may remove a redesign.',
  },
  'auditor-reads': {
    vi: 'Tài khoản kiểm tra chỉ được xem, không được thay đổi.',
    en: 'An auditor reads everything and changes nothing.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Reason = keyof typeof reasons;
