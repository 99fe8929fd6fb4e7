import type { Language } from '../rules/speak';

/** What a comparison says; `{name}` stands for a parameter. */
const vi = {
  limit: 'Thời hạn giải quyết: {before} → {after}',
  waived: 'Người dân không phải nộp nữa: {paper}',
  askedAgain: 'Người dân phải nộp lại: {paper}',
  added: 'Thêm bước “{name}” ({who}, {time}).',
  removed: 'Bỏ bước “{name}” ({who}, {time}).',
  movedAfter: '{name}: chuyển đến sau bước “{after}”',
  movedFirst: '{name}: chuyển lên làm bước đầu tiên',
  renamed: 'Bước “{before}” đổi tên thành “{after}”.',
  time: '{name}: {before} → {after}',
  agency: '{name}: giao cho {after} thay cho {before}',
  role: '{name}: người làm là {after} thay cho {before}',
  unit: '{name}: bộ phận {after} thay cho {before}',
  basis: '{name}: căn cứ “{after}” thay cho “{before}”',
  papersAdded: '{name}: xem thêm {papers}',
  papersRemoved: '{name}: không còn xem {papers}',
  form: '{name}: dùng biểu mẫu “{after}” thay cho “{before}”',
  way: '{name}: {when} → {after} thay cho {before}',
  wayAdded: '{name}: thêm ngả {when} → {after}',
  wayRemoved: '{name}: bỏ ngả {when} → {before}',
  always: 'sau đó',
  noTime: 'không tính giờ',
  nothing: 'không ghi',
  hours: '{count} giờ làm việc',
  days: '{count} ngày làm việc',
  'working-days': '{count} ngày làm việc',
  'calendar-days': '{count} ngày',
  'working-hours': '{count} giờ làm việc',
  'same-day': 'trong ngày',
  'effect.time': 'Đường đi lâu nhất: {before} → {after} giờ làm việc{change}',
  'effect.steps': 'Số bước: {before} → {after}{change}',
  'effect.agencies': 'Số cơ quan tham gia: {before} → {after}{change}',
  'effect.papers': 'Số loại giấy tờ được xem xét: {before} → {after}{change}',
  'effect.visits': 'Số lần người dân phải đến, nhiều nhất: {before} → {after}{change}',
} as const;

export type Word = keyof typeof vi;

const en: Record<Word, string> = {
  limit: 'Time limit: {before} → {after}',
  waived: 'The citizen need not bring any more: {paper}',
  askedAgain: 'The citizen must bring again: {paper}',
  added: 'The step “{name}” is added ({who}, {time}).',
  removed: 'The step “{name}” is removed ({who}, {time}).',
  movedAfter: '{name}: now comes after “{after}”',
  movedFirst: '{name}: now comes first',
  renamed: 'The step “{before}” is now called “{after}”.',
  time: '{name}: {before} → {after}',
  agency: '{name}: given to {after} instead of {before}',
  role: '{name}: done by {after} instead of {before}',
  unit: '{name}: division {after} instead of {before}',
  basis: '{name}: basis “{after}” instead of “{before}”',
  papersAdded: '{name}: also looks at {papers}',
  papersRemoved: '{name}: no longer looks at {papers}',
  form: '{name}: uses the form “{after}” instead of “{before}”',
  way: '{name}: {when} → {after} instead of {before}',
  wayAdded: '{name}: new way {when} → {after}',
  wayRemoved: '{name}: no more way {when} → {before}',
  always: 'then',
  noTime: 'no time counted',
  nothing: 'none',
  hours: '{count} working hours',
  days: '{count} working days',
  'working-days': '{count} working days',
  'calendar-days': '{count} days',
  'working-hours': '{count} working hours',
  'same-day': 'on the same day',
  'effect.time': 'Longest way: {before} → {after} working hours{change}',
  'effect.steps': 'Steps: {before} → {after}{change}',
  'effect.agencies': 'Agencies taking part: {before} → {after}{change}',
  'effect.papers': 'Papers looked at: {before} → {after}{change}',
  'effect.visits': 'Visits of the citizen, at most: {before} → {after}{change}',
};

export type Say = (word: Word, params?: Record<string, string | number>) => string;

const all: Record<Language, Record<Word, string>> = { vi, en };

/** Says the comparison's words in that language. */
export function comparisonWords(language: Language): Say {
  return (word, params = {}) =>
    all[language][word].replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''));
}
