import { draftProblems } from './catalogueOfDrafts';
import { rehearsalProblems } from './catalogueOfRehearsals';
import { type Entry, type Language, entry } from './entry';

export type { Language };

/**
 * Every problem the server tells of: its HTTP status, its title and what to do, in both languages.
 * `{name}` in a detail is filled from the problem's params. A test holds this list and the code together.
 */
export const catalogue = {
  'invalid-input': entry(
    400,
    ['Dữ liệu chưa hợp lệ', 'Vui lòng sửa các mục được nêu rồi gửi lại.'],
    ['The input is not valid', 'Please correct the fields named below and send again.'],
  ),
  'malformed-json': entry(
    400,
    ['JSON không đọc được', 'Nội dung gửi lên không phải JSON hợp lệ: {place}.'],
    ['The JSON cannot be read', 'The body is not valid JSON: {place}.'],
  ),
  'malformed-request': entry(
    400,
    ['Yêu cầu không đọc được', 'Địa chỉ hoặc nội dung của yêu cầu bị sai định dạng.'],
    ['The request cannot be read', 'The address or the body of the request is malformed.'],
  ),
  unauthenticated: entry(
    401,
    ['Chưa đăng nhập', 'Vui lòng đăng nhập. Phiên làm việc có thể đã hết hạn.'],
    ['Not signed in', 'Please sign in. Your session may have expired.'],
  ),
  'wrong-credentials': entry(
    401,
    ['Không đăng nhập được', 'Tên đăng nhập hoặc mật khẩu không đúng.'],
    ['Sign-in failed', 'The username or the password is wrong.'],
  ),
  'not-allowed': entry(403, ['Không có quyền', '{reason}'], ['Not allowed', '{reason}']),
  'csrf-token-invalid': entry(
    403,
    ['Biểu mẫu đã cũ', 'Mã bảo vệ của biểu mẫu không còn hiệu lực. Vui lòng tải lại trang rồi gửi lại.'],
    ['The form is stale', 'Its protection token is no longer valid. Please reload the page and send again.'],
  ),
  'not-found': entry(
    404,
    ['Không tìm thấy', 'Không có nội dung nào ở địa chỉ này.'],
    ['Not found', 'There is nothing at this address.'],
  ),
  'procedure-not-found': entry(
    404,
    ['Không tìm thấy thủ tục', 'Không có thủ tục nào mang mã {code}.'],
    ['Procedure not found', 'There is no procedure with the code {code}.'],
  ),
  'dossier-not-found': entry(
    404,
    ['Không tìm thấy hồ sơ', 'Không có hồ sơ mang mã {code}, hoặc hồ sơ không thuộc cơ quan của bạn.'],
    ['Dossier not found', 'There is no dossier with the code {code}, or it is not of your agency.'],
  ),
  'user-task-not-found': entry(
    404,
    ['Không tìm thấy công việc', 'Không có công việc {key}, hoặc công việc không thuộc phần của bạn.'],
    ['Task not found', 'There is no task {key}, or it is not among yours.'],
  ),
  'document-not-found': entry(
    404,
    ['Không tìm thấy tài liệu', 'Không có tài liệu {id}, hoặc tài liệu không thuộc cơ quan của bạn.'],
    ['Document not found', 'There is no document {id}, or it is not of your agency.'],
  ),
  'version-not-found': entry(
    404,
    ['Không tìm thấy phiên bản', 'Thủ tục {code} không có phiên bản {version}.'],
    ['Version not found', 'The procedure {code} has no version {version}.'],
  ),
  'not-found-in-engine': entry(
    404,
    ['Công việc không còn', 'Công việc này đã hoàn thành hoặc đã bị hủy. Vui lòng tải lại trang.'],
    ['The task is gone', 'This task was completed or canceled meanwhile. Please reload the page.'],
  ),
  'method-not-allowed': entry(
    405,
    ['Phương thức không được dùng', 'Địa chỉ này không nhận {method}.'],
    ['Method not allowed', 'This address does not take {method}.'],
  ),
  'already-assigned': entry(
    409,
    ['Công việc đã có người nhận', 'Công việc này vừa được người khác nhận: {assignee}.'],
    ['The task is already claimed', 'Someone else has this task: {assignee}.'],
  ),
  'already-yours': entry(
    409,
    ['Bạn đã nhận công việc này', 'Công việc đang do bạn thụ lý; bạn có thể xử lý hoặc trả lại.'],
    ['You already have this task', 'The task is yours: you can complete it or give it back.'],
  ),
  'already-completed': entry(
    409,
    ['Công việc đã hoàn thành', 'Công việc này đã được {assignee} hoàn thành lúc {at}.'],
    ['The task is already completed', 'This task was completed by {assignee} at {at}.'],
  ),
  'already-canceled': entry(
    409,
    ['Công việc đã kết thúc', 'Công việc này không còn nữa: quy trình của hồ sơ đã bỏ qua lúc {at}.'],
    ['The task has ended', "This task is gone: the dossier's process left it at {at}."],
  ),
  'not-claimed': entry(
    409,
    ['Công việc chưa có người nhận', 'Vui lòng nhận công việc trước khi xử lý.'],
    ['Nobody has claimed the task', 'Please claim the task first.'],
  ),
  'not-claimable': entry(
    409,
    ['Công việc không phân công', 'Việc này được thực hiện từ trang hồ sơ, không nhận hoặc phân công.'],
    ['The task is not handed out', "This is done from the dossier's page; it is not claimed or assigned."],
  ),
  'no-matching-task': entry(
    409,
    ['Không thực hiện được lúc này', 'Hồ sơ không ở bước cho phép việc này. Các bước đang mở: {open}.'],
    ['Not possible now', 'The dossier is at no step that allows this. Open steps: {open}.'],
  ),
  'procedure-not-deployed': entry(
    409,
    ['Thủ tục chưa được áp dụng', 'Quy trình của thủ tục {code} chưa được đưa vào hệ thống.'],
    ['The procedure is not in use yet', 'No process of the procedure {code} has been deployed.'],
  ),
  'pattern-not-found': entry(
    404,
    ['Mẫu không dùng được', 'Không có mẫu {pattern}, hoặc mẫu này không hợp với thủ tục {code}.'],
    ['No such pattern', 'There is no pattern {pattern}, or it does not fit the procedure {code}.'],
  ),
  'procedure-withdrawn': entry(
    409,
    [
      'Thủ tục đã bị bãi bỏ',
      'Thủ tục {code} đã bị bãi bỏ trong danh mục nên không tiếp nhận hồ sơ mới; hồ sơ đã nhận vẫn được giải quyết tiếp.',
    ],
    [
      'The procedure is withdrawn',
      'The procedure {code} was withdrawn from the catalogue and takes no new dossiers; those received are still settled.',
    ],
  ),
  'receipt-expired': entry(
    409,
    ['Lần tiếp nhận không thành', 'Hồ sơ {code} đã không được bắt đầu. Vui lòng tiếp nhận lại từ đầu.'],
    ['The receipt did not go through', 'The dossier {code} was never begun. Please receive it again.'],
  ),
  'dossier-ended': entry(
    409,
    ['Hồ sơ đã kết thúc', 'Hồ sơ đã kết thúc lúc {at}; không thể thêm tài liệu.'],
    ['The dossier has ended', 'The dossier ended at {at}; nothing can be added to it.'],
  ),
  'import-not-found': entry(
    404,
    ['Không tìm thấy lần nhập', 'Không có lần nhập danh mục {id}. Vui lòng tải danh mục lên lại.'],
    ['Import not found', 'There is no import {id}. Please upload the list again.'],
  ),
  'import-faulty': entry(
    409,
    [
      'Danh mục có lỗi',
      'Danh mục còn {faulty} dòng lỗi nên chưa áp dụng phần nào. Vui lòng sửa tệp rồi tải lên lại.',
    ],
    [
      'The list has faults',
      'The list has {faulty} faulty rows, so nothing of it was applied. Please correct it and upload it again.',
    ],
  ),
  'import-changes-nothing': entry(
    409,
    ['Không có gì để áp dụng', 'Danh mục tải lên giống danh mục hiện hành.'],
    ['There is nothing to apply', 'The uploaded list says what the catalogue says already.'],
  ),
  'import-already-applied': entry(
    409,
    ['Danh mục đã được áp dụng', 'Lần nhập này đã được {officer} áp dụng lúc {at}.'],
    ['The list is applied already', 'This import was applied by {officer} at {at}.'],
  ),
  'catalogue-changed': entry(
    409,
    [
      'Danh mục vừa thay đổi',
      'Danh mục đã thay đổi từ lúc xem trước nên chưa áp dụng gì. Vui lòng xem lại các thay đổi mới.',
    ],
    [
      'The catalogue has changed',
      'The catalogue changed since the preview, so nothing was applied. Please look at the new changes.',
    ],
  ),
  'list-too-heavy': entry(
    422,
    ['Danh mục quá nặng', 'Không đọc được danh mục trong thời gian cho phép. Vui lòng chia nhỏ tệp.'],
    ['The list is too heavy', 'The list could not be read within the time allowed. Please split the file.'],
  ),
  ...draftProblems,
  ...rehearsalProblems,
  'form-not-loaded': entry(
    409,
    ['Biểu mẫu chưa sẵn sàng', 'Biểu mẫu của công việc chưa được nạp. Vui lòng thử lại sau ít giây.'],
    [
      'The form is not ready',
      "The task's form has not been taken in yet. Please try again in a few seconds.",
    ],
  ),
  'conflict-in-engine': entry(
    409,
    ['Trạng thái đã thay đổi', 'Hồ sơ đã sang trạng thái khác. Vui lòng tải lại trang.'],
    ['The state has changed', 'The dossier has moved on meanwhile. Please reload the page.'],
  ),
  'refused-by-engine': entry(
    422,
    ['Bộ máy quy trình không nhận', 'Dữ liệu gửi lên không dùng được cho quy trình này.'],
    ['Refused by the process engine', 'The process cannot take what was sent.'],
  ),
  'body-too-large': entry(
    413,
    ['Nội dung quá lớn', 'Nội dung gửi lên vượt quá {limit}.'],
    ['The body is too large', 'The body is larger than {limit}.'],
  ),
  'unsupported-media-type': entry(
    415,
    ['Kiểu nội dung không được nhận', 'Địa chỉ này không nhận kiểu nội dung {type}.'],
    ['Unsupported media type', 'This address does not take the content type {type}.'],
  ),
  'too-many-attempts': entry(
    429,
    ['Đăng nhập sai quá nhiều lần', 'Vui lòng thử lại sau {seconds} giây.'],
    ['Too many attempts', 'Please try again in {seconds} seconds.'],
  ),
  'idempotency-key-reused': entry(
    422,
    ['Khóa chống gửi trùng đã dùng', 'Khóa Idempotency-Key này đã dùng cho một nội dung khác.'],
    ['The idempotency key was used', 'This Idempotency-Key belongs to another request.'],
  ),
  internal: entry(
    500,
    ['Lỗi hệ thống', 'Có lỗi ngoài dự kiến. Khi báo lỗi, vui lòng nêu mã {id}.'],
    ['Internal error', 'Something unexpected happened. When you report it, please give the number {id}.'],
  ),
  'engine-unreachable': entry(
    503,
    ['Chưa kết nối được bộ máy quy trình', 'Dữ liệu của bạn chưa được gửi. Vui lòng thử lại sau ít giây.'],
    ['The process engine cannot be reached', 'Nothing was changed. Please try again in a few seconds.'],
  ),
  'engine-no-answer': entry(
    503,
    [
      'Bộ máy quy trình chưa trả lời',
      'Chưa rõ thao tác đã được ghi nhận hay chưa. Gửi lại cùng nội dung là an toàn.',
    ],
    [
      'The process engine has not answered',
      'The action may or may not be done. Sending the same again is safe.',
    ],
  ),
  'engine-overloaded': entry(
    503,
    ['Hệ thống đang quá tải', 'Dữ liệu của bạn chưa được gửi. Vui lòng thử lại sau ít giây.'],
    ['The system is overloaded', 'Nothing was changed. Please try again in a few seconds.'],
  ),
  'store-unreachable': entry(
    503,
    ['Chưa kết nối được kho dữ liệu', 'Vui lòng thử lại sau ít giây.'],
    ['The document store cannot be reached', 'Please try again in a few seconds.'],
  ),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof catalogue;
