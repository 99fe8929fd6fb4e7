import { choice, dateField, newAppointmentField, textArea } from '../fields';
import { decide, required, whenDecided, type Template } from './template';

const newDate = 'Hẹn lại ngày trả kết quả';

/** Forms of the apology with a new date (Decree 61/2018/NĐ-CP, article 19; form 04 of Circular 01/2018/TT-VPCP). */
export const apologyForms = {
  apology: () => [
    textArea('reason', 'Lý do chưa trả được kết quả', required),
    newAppointmentField('newDate', newDate),
  ],
  'apology-draft': () => [
    textArea('reason', 'Lý do chưa trả được kết quả', required),
    newAppointmentField('newDueAt', newDate),
  ],
  'apology-signature': (source) => [
    textArea('opinion', 'Ý kiến'),
    ...decide(source),
    ...whenDecided(source, ['return'], textArea('reason', 'Nội dung phải sửa', required)),
  ],
  'apology-dispatch': () => [
    dateField('sentOn', 'Ngày gửi', required),
    choice(
      'radio',
      'sentBy',
      'Cách gửi',
      [
        { value: 'counter', label: 'Trực tiếp' },
        { value: 'post', label: 'Bưu chính công ích' },
        { value: 'online', label: 'Trực tuyến' },
      ],
      required,
    ),
  ],
} satisfies Record<string, Template>;
