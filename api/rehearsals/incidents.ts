import type { IncidentDocument } from '../models/readModels';
import type { RehearsalDocument } from '../models/rehearsal';
import type { Language } from '../problems';

const reasons: Readonly<Record<string, Record<Language, string>>> = {
  CONDITION_ERROR: {
    vi: 'không có nhánh nào hợp với ý kiến vừa chọn, hoặc điều kiện rẽ nhánh tính không được',
    en: 'no way leads on from what was decided, or its condition cannot be evaluated',
  },
  EXTRACT_VALUE_ERROR: {
    vi: 'một công thức dùng dữ liệu chưa có ở bước này, hoặc kết quả không đúng kiểu',
    en: 'an expression uses data that is not there yet, or its result is of the wrong kind',
  },
  IO_MAPPING_ERROR: {
    vi: 'dữ liệu vào hoặc ra của bước tính không được',
    en: 'what the step takes in or hands on cannot be evaluated',
  },
  CALLED_DECISION_ERROR: {
    vi: 'không có bảng quyết định mà bước này dùng',
    en: 'the decision table that the step uses is not there',
  },
  DECISION_EVALUATION_ERROR: {
    vi: 'bảng quyết định không cho kết quả với dữ liệu này',
    en: 'the decision table gives no result for this data',
  },
  FORM_NOT_FOUND: { vi: 'không có biểu mẫu của bước', en: 'the form of the step is not there' },
};

const otherwise: Record<Language, string> = {
  vi: 'bộ máy quy trình không chạy tiếp được',
  en: 'the engine cannot go on',
};

/** Where a rehearsal does not go on and why, by the names of the steps; the engine's own word for experts after it. */
export function openIncidentsIn(
  { bpmn }: Pick<RehearsalDocument, 'bpmn'>,
  incidents: readonly IncidentDocument[],
  language: Language,
): { elementId: string; name: string; text: string }[] {
  return incidents
    .filter(({ state }) => state === 'open')
    .map(({ elementId, errorType, errorMessage }) => {
      const name = nameIn(bpmn, elementId);
      const reason = (reasons[errorType] ?? otherwise)[language];
      const sentence =
        language === 'vi' ? `Dừng ở “${name}”: ${reason}.` : `It stands still at “${name}”: ${reason}.`;
      return { elementId, name, text: `${sentence} (${errorMessage})` };
    });
}

/** The name as it stands in the element's tag; its id where it has none. */
function nameIn(bpmn: string, elementId: string): string {
  const tag = [...bpmn.matchAll(/<[\w:]+ [^>]*>/g)].find(([text]) =>
    text.includes(` id="${elementId}"`),
  )?.[0];
  const name = /\bname="([^"]*)"/.exec(tag ?? '')?.[1];
  return name ? unescaped(name) : elementId;
}

const unescaped = (text: string): string =>
  text
    .replace(/&#10;|&#xA;/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
