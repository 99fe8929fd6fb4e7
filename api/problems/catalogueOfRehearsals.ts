import { entry } from './entry';

/** What may stand in the way of a rehearsal. */
export const rehearsalProblems = {
  'rehearsal-not-found': entry(
    404,
    ['Không có lần chạy thử này', 'Lần chạy thử {id} không có hoặc đã kết thúc và được xóa hết.'],
    ['No such rehearsal', 'There is no rehearsal {id}, or it was ended and removed.'],
  ),
  'rehearsal-running': entry(
    409,
    ['Đang chạy thử', 'Bạn đang chạy thử bản thiết kế này. Hãy tiếp tục hoặc kết thúc lần chạy thử đó.'],
    ['A rehearsal is running', 'You are rehearsing this redesign already. Please continue it or end it.'],
  ),
  'rehearsal-impossible': entry(
    409,
    ['Chưa chạy thử được', '{obstacle}'],
    ['It cannot be rehearsed', '{obstacle}'],
  ),
  'rehearsal-refused': entry(
    422,
    [
      'Bộ máy quy trình không nhận bản thiết kế',
      'Bản thiết kế chưa chạy được nên chưa có gì bắt đầu. Bộ máy quy trình cho biết: {detail}',
    ],
    [
      'The engine refuses the redesign',
      'The redesign does not run, so that nothing was begun. The engine says: {detail}',
    ],
  ),
  'rehearsal-not-running': entry(
    409,
    ['Lần chạy thử chưa bắt đầu hoặc đang kết thúc', 'Vui lòng đợi ít giây rồi xem lại.'],
    ['The rehearsal is beginning or ending', 'Please wait a few seconds and look again.'],
  ),
  'nothing-to-wait-for': entry(
    409,
    ['Không có hạn nào phía trước', 'Các bước đang mở không có thời hạn để chuyển đồng hồ tới.'],
    ['No time runs out', 'None of the open steps has a time that the clock could be moved to.'],
  ),
} as const;
