import type { Language } from '../../../processes/rules';

const words = {
  vi: {
    warning:
      'Mọi quy tắc vẫn được kiểm tra: sửa sai ở đây thì bản thảo không trình được. Thời gian, người làm, biểu mẫu nên sửa ở bảng bên dưới.',
    expressions:
      'Ô có dấu = hoặc ƒx là biểu thức FEEL: gõ để được gợi ý biến và hàm; chỗ sai được gạch chân ngay.',
  },
  en: {
    warning:
      'All rules still apply: what is wrong here keeps the draft from being submitted. Time, people and forms are better changed in the panel below.',
    expressions:
      'Fields marked = or ƒx are FEEL expressions: variables and functions are suggested while you type, errors underlined.',
  },
} as const;

export function wordsFor(language: Language): Record<keyof typeof words.vi, string> {
  return words[language];
}
