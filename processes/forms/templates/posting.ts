import { dateField, numberField, textArea, textField } from '../fields';
import { decide, required, whenDecided, type Template } from './template';

/** Forms of a public posting and of complaints against what was posted. */
export const postingForms = {
  posting: () => [
    textField('place', 'Nơi niêm yết', required),
    dateField('postedFrom', 'Niêm yết từ ngày', required),
    dateField('postedUntil', 'Đến ngày', required),
  ],
  'posting-end': () => [
    dateField('endedOn', 'Ngày hết thời gian niêm yết', required),
    textArea('note', 'Ghi chú'),
  ],
  'posting-result': (source) => [
    numberField('complaints', 'Số khiếu nại, ý kiến nhận được', { ...required, min: 0, max: 10_000 }),
    ...decide(source),
    ...whenDecided(source, ['complaint'], textArea('reason', 'Nội dung khiếu nại', required)),
  ],
  complaint: (source) => [
    textArea('findings', 'Kết luận về khiếu nại', required),
    ...decide(source),
    ...whenDecided(source, ['refuse'], textArea('reason', 'Lý do từ chối', required)),
  ],
} satisfies Record<string, Template>;
