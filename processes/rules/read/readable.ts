import type { Speaker } from '../speak';

export type Unreadable = keyof typeof messages;

const messages = {
  tooLarge: {
    vi: 'Tệp quá lớn: quá {most} ký tự.',
    en: 'The file is too large: more than {most} characters.',
  },
  tooDeep: {
    vi: 'Tiến trình con lồng nhau quá sâu: quá {most} lớp.',
    en: 'Elements lie in each other too deep: more than {most} of them.',
  },
  declaration: {
    vi: 'Dòng {line}, cột {column}: tệp có khai báo DOCTYPE/ENTITY nên bị từ chối; BPMN không cần khai báo này.',
    en: 'Line {line}, column {column}: the file declares a DOCTYPE or ENTITY and is refused; BPMN needs none.',
  },
  malformed: {
    vi: 'Dòng {line}, cột {column}: tệp không phải là BPMN đọc được ({detail}).',
    en: 'Line {line}, column {column}: the file is no BPMN that can be read ({detail}).',
  },
  duplicate: {
    vi: 'Dòng {line}, cột {column}: mã "{id}" đã dùng cho phần tử khác; phần tử thứ hai bị bỏ qua.',
    en: 'Line {line}, column {column}: the id "{id}" belongs to another element already; the second one is left out.',
  },
  unresolved: {
    vi: '"{elementId}" trỏ đến "{value}" ({property}) nhưng trong tệp không có.',
    en: '"{elementId}" refers to "{value}" ({property}), which is not in the file.',
  },
  unknownContent: {
    vi: 'Dòng {line}, cột {column}: nội dung không hiểu được, bị bỏ qua ({detail}).',
    en: 'Line {line}, column {column}: content that is not understood is left out ({detail}).',
  },
};

/** What can be wrong with a document before any rule sees it. */
export const readable = {
  name: 'readable',
  severity: 'error',
  source: null,
  messages,
} satisfies Speaker;
