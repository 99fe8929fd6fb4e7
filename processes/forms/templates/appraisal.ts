import { choice, dateField, textArea, textField } from '../fields';
import type { FormComponent } from '../schema';
import { decide, paperOptions, required, whenDecided, type FormSource, type Template } from './template';

/** Nothing where the procedure asks for no papers: a required choice of nothing could never be made. */
const ofPapers = <Choice extends FormComponent>({ papers }: FormSource, field: Choice): Choice[] =>
  papers.length ? [field] : [];

const papersChecked = (source: FormSource) =>
  ofPapers(
    source,
    choice('checklist', 'papersChecked', 'Giấy tờ đã kiểm tra, hợp lệ', paperOptions(source.papers)),
  );

const missing = (source: FormSource) =>
  ofPapers(
    source,
    choice('checklist', 'missingPapers', 'Giấy tờ phải bổ sung', paperOptions(source.papers), required),
  );

const missingWhenAsked = (source: FormSource): FormComponent[] =>
  missing(source).flatMap((field) => whenDecided(source, ['supplement'], field));

/** Forms of the work on the papers: checking, appraising, asking for what is missing. */
export const appraisalForms = {
  check: (source) => [
    ...papersChecked(source),
    ...decide(source),
    ...missingWhenAsked(source),
    ...whenDecided(source, ['supplement', 'refuse'], textArea('reason', 'Lý do', required)),
  ],
  appraisal: (source) => [
    ...papersChecked(source),
    textArea('opinion', 'Ý kiến thẩm định'),
    ...decide(source),
    ...missingWhenAsked(source),
    ...whenDecided(
      source,
      ['supplement', 'refuse', 'verify', 'upstream'],
      textArea('reason', 'Lý do', required),
    ),
  ],
  'supplement-request': (source) => [
    ...missing(source),
    textArea('reason', 'Lý do, nội dung cần hoàn thiện', required),
    textField('contact', 'Người hướng dẫn, số điện thoại liên hệ'),
  ],
  'supplement-receipt': (source) => [
    ...ofPapers(
      source,
      choice('checklist', 'papersReceived', 'Giấy tờ đã nhận bổ sung', paperOptions(source.papers), required),
    ),
    dateField('receivedOn', 'Ngày nhận bổ sung', required),
    textArea('note', 'Ghi chú'),
  ],
  verification: (source) => [
    textArea('findings', 'Kết quả xác minh', required),
    ...decide(source),
    ...whenDecided(source, ['refuse'], textArea('reason', 'Lý do từ chối', required)),
  ],
  amendment: () => [textArea('changes', 'Nội dung đã hoàn thiện, giải trình', required)],
} satisfies Record<string, Template>;
