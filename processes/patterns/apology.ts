import type { Block } from './block';
import { counter } from './agencies';
import { work } from './parts';

/** Id of the process that an overdue dossier gets beside its own. */
export const apologyId = 'xin-loi-hen-lai';
export const apologyName = 'Xin lỗi và hẹn lại ngày trả kết quả';

const legalBasis = 'Nghị định 61/2018/NĐ-CP, Điều 19';
const responsible = { slot: 'responsible', legalBasis } as const;
const specialist = { ...responsible, role: 'specialist', unit: 'Bộ phận giải quyết' } as const;
const leader = { ...responsible, role: 'leader', unit: 'Lãnh đạo cơ quan' } as const;

/**
 * A dossier that goes beyond its limit gets one apology in writing, with the reason and a new date, signed by the
 * head of the agency and sent by the counter (Decree 61/2018/NĐ-CP, article 19; form 04). All within the day that
 * is left (rules.md, 6.1).
 */
export const apologyBlocks: Block[] = [
  work({
    ...specialist,
    id: 'draft-apology',
    name: 'Lập Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    form: 'apology-draft',
    hours: 3,
  }),
  work({
    ...leader,
    id: 'sign-apology',
    name: 'Ký Phiếu xin lỗi và hẹn lại',
    form: 'apology-signature',
    hours: 2,
    ways: [
      { value: 'approve', label: 'Đồng ý, ký', short: 'Ký' },
      {
        value: 'return',
        label: 'Trả lại để sửa',
        short: 'Sửa lại',
        via: [
          {
            ...specialist,
            id: 'redraft-apology',
            name: 'Sửa Phiếu xin lỗi',
            form: 'apology-draft',
            hours: 1,
          },
          {
            ...leader,
            id: 'sign-apology-revised',
            name: 'Ký Phiếu đã sửa',
            form: 'apology-signature',
            hours: 1,
          },
        ],
      },
    ],
  }),
  work({
    id: 'send-apology',
    name: 'Gửi Phiếu xin lỗi cho người nộp hồ sơ',
    slot: 'reception',
    role: 'reception',
    unit: counter,
    form: 'apology-dispatch',
    hours: 1,
    legalBasis,
  }),
];
