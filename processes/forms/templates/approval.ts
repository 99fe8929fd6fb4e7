import { numberField, textArea } from '../fields';
import { decide, documentData, required, whenDecided, type Template } from './template';

/** Forms of those who decide and issue. */
export const approvalForms = {
  approval: (source) => [
    textArea('opinion', 'Ý kiến'),
    ...decide(source),
    ...whenDecided(source, ['return', 'refuse'], textArea('reason', 'Lý do', required)),
  ],
  revision: () => [textArea('changes', 'Nội dung đã hoàn thiện', required)],
  'refusal-signature': (source) => [
    textArea('opinion', 'Ý kiến'),
    ...decide(source),
    ...whenDecided(source, ['return'], textArea('reason', 'Lý do không đồng ý từ chối', required)),
  ],
  issue: () => [...documentData, numberField('copies', 'Số bản', { min: 1, max: 1000 })],
} satisfies Record<string, Template>;
