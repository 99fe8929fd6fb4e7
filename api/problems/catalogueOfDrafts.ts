import { entry } from './entry';

/** What may stand against a redesign on its way to the release. */
export const draftProblems = {
  'draft-not-found': entry(
    404,
    ['Không tìm thấy bản thiết kế', 'Không có bản thiết kế {id}, hoặc bản này đã bị xóa.'],
    ['Redesign not found', 'There is no redesign {id}, or it was removed.'],
  ),
  'draft-changed': entry(
    409,
    [
      'Bản thiết kế vừa được người khác sửa',
      '{officer} đã lưu bản thiết kế này lúc {at}. Nội dung của bạn chưa được lưu và không ghi đè lên bản đó.',
    ],
    [
      'The redesign was changed meanwhile',
      '{officer} saved this redesign at {at}. What you sent was not saved and overwrites nothing.',
    ],
  ),
  'draft-unreadable': entry(
    422,
    ['Sơ đồ không đọc được', 'Sơ đồ gửi lên không được lưu: {finding}'],
    ['The diagram cannot be read', 'What was sent was not saved: {finding}'],
  ),
  'draft-has-errors': entry(
    409,
    ['Bản thiết kế còn lỗi', 'Bản thiết kế còn {errors} lỗi phải sửa. Lỗi đầu tiên: {finding}'],
    ['The redesign has errors', 'The redesign has {errors} errors to correct. The first one: {finding}'],
  ),
  'draft-too-heavy': entry(
    422,
    ['Sơ đồ quá nặng', 'Không kiểm tra được sơ đồ trong thời gian cho phép. Vui lòng bớt phần tử.'],
    [
      'The diagram is too heavy',
      'The diagram could not be checked within the time allowed. Please draw fewer elements.',
    ],
  ),
  'draft-unchanged': entry(
    409,
    ['Chưa có thay đổi nào', 'Bản thiết kế giống hệt quy trình đang áp dụng.'],
    ['Nothing is changed', 'The redesign is the same as the process in force.'],
  ),
  'draft-outdated': entry(
    409,
    [
      'Quy trình đang áp dụng đã thay đổi',
      'Bản thiết kế bắt đầu từ phiên bản {base}, nay phiên bản {version} đang áp dụng. Hãy thiết kế lại từ phiên bản mới.',
    ],
    [
      'Another version is in force',
      'The redesign began with version {base}, and version {version} is in force now. Please redesign the new version.',
    ],
  ),
  'draft-part-not-found': entry(
    404,
    ['Không tìm thấy', 'Bản thiết kế không có biểu mẫu hoặc bảng quyết định {part}.'],
    ['Not found', 'The redesign has no form or decision table {part}.'],
  ),
  'form-unusable': entry(
    422,
    [
      'Biểu mẫu không dùng được',
      'Biểu mẫu gửi lên không được lưu. Hãy sửa những chỗ nêu dưới đây rồi lưu lại; nội dung vẫn còn trên máy của bạn.',
    ],
    [
      'The form cannot be used',
      'The form was not saved. Correct what is named below and save it again; it is still on your computer.',
    ],
  ),
  'table-unusable': entry(
    422,
    [
      'Bảng quyết định không dùng được',
      'Bảng gửi lên không được lưu. Hãy sửa những chỗ nêu dưới đây rồi lưu lại; nội dung vẫn còn trên máy của bạn.',
    ],
    [
      'The decision table cannot be used',
      'The table was not saved. Correct what is named below and save it again; it is still on your computer.',
    ],
  ),
  'part-wrong-id': entry(
    422,
    [
      'Mã không khớp nội dung',
      'Nội dung gửi lên có mã {expected}, không phải {asked}. Hãy tải lại trang rồi lưu lại.',
    ],
    [
      'The id is not that of the content',
      'What was sent has the id {expected}, not {asked}. Load the page again and save once more.',
    ],
  ),
  'draft-wrong-state': entry(
    409,
    ['Không thực hiện được lúc này', 'Bản thiết kế đang ở trạng thái: {state}.'],
    ['Not possible now', 'The state of the redesign is: {state}.'],
  ),
} as const;
