import type { Obstacle } from '../../processes/rehearsal/rehearsed';
import type { Language } from '../problems';

const sentences: Record<Obstacle['kind'], Record<Language, string>> = {
  unreadable: { vi: 'Sơ đồ không có quy trình nào để chạy.', en: 'The diagram has no process that runs.' },
  'no-message': {
    vi: 'Quy trình phải bắt đầu bằng việc tiếp nhận hồ sơ.',
    en: 'The process must begin by receiving a dossier.',
  },
  'calls-process': {
    vi: 'Bước “{name}” gọi một quy trình khác đang áp dụng thật, nên không chạy thử được.',
    en: 'The step “{name}” calls another process, which is in force: it cannot be rehearsed.',
  },
  'needs-program': {
    vi: 'Bước “{name}” do phần mềm khác thực hiện, không có ai làm bước này khi chạy thử.',
    en: 'The step “{name}” is done by a program: nobody would do it in a rehearsal.',
  },
  'waits-for-event': {
    vi: 'Bước “{name}” chờ đồng hồ hoặc thông điệp của bộ máy quy trình, không chuyển được khi chạy thử.',
    en: 'The step “{name}” waits for the engine’s own clock or a message, which a rehearsal cannot move.',
  },
  'form-missing': {
    vi: 'Biểu mẫu của bước “{name}” không còn. Hãy chọn biểu mẫu khác cho bước này.',
    en: 'The form of the step “{name}” is gone. Please choose another form for it.',
  },
};

/** What stands in the way of a rehearsal, by the name of the step. */
export function words({ kind, name }: Obstacle): Record<Language, string> {
  const { vi, en } = sentences[kind];
  return { vi: vi.replace('{name}', name), en: en.replace('{name}', name) };
}
