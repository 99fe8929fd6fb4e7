import type { Language } from '../../../processes/rules';

const vi = {
  before: 'Đang áp dụng',
  after: 'Bản thiết kế, như đang vẽ',
  changes: 'Thay đổi',
  effect: 'Tác động',
  same: 'Không có thay đổi nào về nội dung.',
  loading: 'Đang so sánh…',
  failed: 'Không so sánh được: {reason}',
  diagram: 'Sơ đồ',
  hint: 'Chọn một câu để xem bước đó trên hai sơ đồ.',
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  moved: 'đổi chỗ hoặc đổi cơ quan',
} as const;

export type Word = keyof typeof vi;

const en: Record<Word, string> = {
  before: 'In force',
  after: 'Redesign, as it is drawn now',
  changes: 'Changes',
  effect: 'Effect',
  same: 'Nothing changes in substance.',
  loading: 'Comparing…',
  failed: 'It cannot be compared: {reason}',
  diagram: 'Diagram',
  hint: 'Choose a sentence to see its step on both diagrams.',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'at another place or agency',
};

const all: Record<Language, Record<Word, string>> = { vi, en };

/** The words of this tool. */
export const wordsFor =
  (language: Language) =>
  (word: Word, params: Record<string, string> = {}): string =>
    all[language][word].replace(/\{(\w+)\}/g, (_match, name: string) => params[name] ?? '');
