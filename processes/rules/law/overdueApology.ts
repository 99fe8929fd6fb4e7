import { defineRule } from '../rule';

/** Who has to wait longer than promised gets an apology with the reason and a new date. */
export const overdueApology = defineRule({
  name: 'overdue-apology',
  severity: 'error',
  source: {
    vi: 'Điều 19 Nghị định 61/2018/NĐ-CP; Mẫu 04 Thông tư 01/2018/TT-VPCP',
    en: 'article 19 of Decree 61/2018/NĐ-CP; form 04 of Circular 01/2018/TT-VPCP',
  },
  scope: 'procedure',
  messages: {
    notStated: {
      vi: 'Chưa nói hồ sơ quá hạn thì làm gì: thuộc tính overdue phải nêu quy trình xin lỗi và hẹn lại ngày trả.',
      en: 'It is not said what happens when overdue: the property overdue must name the process that apologises and gives a new date.',
    },
    unknown: {
      vi: 'Quy trình xin lỗi "{process}" không có.',
      en: 'There is no process "{process}" to apologise.',
    },
  },
  check: ({ properties }, { processIds }) => {
    const process = properties.get('overdue') ?? '';
    if (process === '') return [{ message: 'notStated', elementId: '' }];
    if (!processIds || processIds.includes(process)) return [];
    return [{ message: 'unknown', elementId: '', params: { process } }];
  },
});
