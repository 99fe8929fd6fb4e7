import type { Language } from '../../../processes/rules';

const vi = {
  hint: 'Hồ sơ đi qua các bước trên sơ đồ như bản thảo đang vẽ. Không có gì được gửi đi.',
  start: 'Bắt đầu',
  pause: 'Tạm dừng',
  play: 'Chạy tiếp',
  reset: 'Làm lại từ đầu',
  speed: 'Tốc độ',
  slow: 'chậm',
  normal: 'vừa',
  fast: 'nhanh',
  fastest: 'rất nhanh',
  everyStep: 'Dừng ở từng bước',
  branches: 'Ngả rẽ khi tới',
  here: 'Hồ sơ đang ở',
  nowhere: 'Hồ sơ đang trên đường tới bước sau.',
  notStarted: 'Chưa bắt đầu.',
  done: 'Làm xong',
  aside: 'Bất cứ lúc nào',
  ended: 'Đã kết thúc: {name}.',
  stuck: 'Hồ sơ không đi tiếp được nữa.',
  time: 'Đã qua {hours} giờ làm việc',
  timeOf: 'Đã qua {hours} / {limit} giờ làm việc',
  over: 'quá {hours} giờ',
  log: 'Đã đi qua',
  empty: 'Chưa có bước nào.',
  entry: 'giờ {from} → {to}',
  atOnce: 'không tính giờ',
  noStart: 'Quy trình chưa có chỗ tiếp nhận nên không mô phỏng được.',
  failed: 'Không vẽ được sơ đồ để mô phỏng.',
} as const;

const en: Record<keyof typeof vi, string> = {
  hint: 'A dossier moves over the diagram as it is drawn now. Nothing is sent anywhere.',
  start: 'Start',
  pause: 'Pause',
  play: 'Go on',
  reset: 'Begin again',
  speed: 'Speed',
  slow: 'slow',
  normal: 'normal',
  fast: 'fast',
  fastest: 'very fast',
  everyStep: 'Stop at every step',
  branches: 'Where ways part',
  here: 'The dossier is at',
  nowhere: 'The dossier is on its way to the next step.',
  notStarted: 'Not started yet.',
  done: 'Done',
  aside: 'At any time',
  ended: 'Ended: {name}.',
  stuck: 'The dossier cannot go any further.',
  time: '{hours} working hours have passed',
  timeOf: '{hours} of {limit} working hours have passed',
  over: '{hours} hours over',
  log: 'What was passed',
  empty: 'No step yet.',
  entry: 'hour {from} → {to}',
  atOnce: 'takes no counted time',
  noStart: 'The process has no receipt, so that nothing can be simulated.',
  failed: 'The diagram for the simulation could not be drawn.',
};

export type Word = keyof typeof vi;
export type Say = (word: Word, params?: Record<string, string | number>) => string;

export function wordsFor(language: Language): Say {
  const all: Record<Word, string> = language === 'vi' ? vi : en;
  return (word, params = {}) =>
    all[word].replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''));
}
