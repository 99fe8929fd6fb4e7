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
      const name = placeIn(bpmn, elementId, language);
      const reason = (reasons[errorType] ?? otherwise)[language];
      const sentence =
        language === 'vi' ? `Dừng ở “${name}”: ${reason}.` : `It stands still at “${name}”: ${reason}.`;
      return { elementId, name, text: `${sentence} (${errorMessage})` };
    });
}

/** A name as the drawing has it; what has none of its own, as gateways do, is told by the step before it. */
function placeIn(bpmn: string, elementId: string, language: Language): string {
  const tags = [...bpmn.matchAll(/<[\w:]+ [^>]*>/g)].map(([tag]) => tag);
  const own = nameAmong(tags, elementId);
  if (own) return own;
  const before = tags.find((tag) => attributeOf(tag, 'targetRef') === elementId);
  const step = before && nameAmong(tags, attributeOf(before, 'sourceRef'));
  if (!step) return elementId;
  return language === 'vi' ? `nhánh sau bước ${step}` : `the ways on after ${step}`;
}

const nameAmong = (tags: readonly string[], id: string): string =>
  attributeOf(tags.find((tag) => attributeOf(tag, 'id') === id) ?? '', 'name');

const attributeOf = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const unescaped = (text: string): string =>
  text
    .replace(/&#10;|&#xA;/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
