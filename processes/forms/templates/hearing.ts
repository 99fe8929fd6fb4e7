import { choice, dateField, textArea, textField } from '../fields';
import { decide, documentData, required, whenDecided, type Template } from './template';

/** Forms of work with others: asking them, going to see, referring. */
export const hearingForms = {
  'consultation-request': () => [
    ...documentData,
    textArea('question', 'Nội dung đề nghị', required),
    dateField('answerBy', 'Đề nghị trả lời trước ngày'),
  ],
  'consultation-answer': () => [
    choice(
      'radio',
      'answer',
      'Ý kiến',
      [
        { value: 'agree', label: 'Đồng ý' },
        { value: 'object', label: 'Không đồng ý' },
        { value: 'no-answer', label: 'Quá hạn không trả lời (coi như đồng ý)' },
      ],
      required,
    ),
    textArea('opinion', 'Nội dung ý kiến'),
    textField('documentNumber', 'Số, ký hiệu văn bản trả lời'),
  ],
  committee: () => [
    ...documentData,
    textArea('members', 'Thành phần đoàn kiểm tra', required),
    dateField('inspectedOn', 'Ngày kiểm tra dự kiến'),
  ],
  inspection: () => [
    dateField('inspectedOn', 'Ngày kiểm tra', required),
    textField('place', 'Địa điểm', required),
    textArea('findings', 'Kết quả kiểm tra', required),
    textField('minutesNumber', 'Số biên bản'),
  ],
  'medical-conclusion': () => [
    textField('minutesNumber', 'Số biên bản giám định', required),
    dateField('examinedOn', 'Ngày giám định', required),
    textArea('findings', 'Kết luận của Hội đồng', required),
  ],
  conclusion: (source) => [
    textArea('opinion', 'Ý kiến tổng hợp', required),
    ...decide(source),
    ...whenDecided(source, ['refuse'], textArea('reason', 'Lý do từ chối', required)),
  ],
} satisfies Record<string, Template>;
