import { z } from 'zod';
import { counter, officeOf, ownSlots, rungOf, servingSlots } from './agencies';
import type { Block, StageData, WorkData } from './block';
import { common } from './params';
import { forward, handOver, stage, stageAt, work } from './parts';
import { definePattern } from './pattern';

const landUnit = 'Chi nhánh VPĐKĐĐ';
const atLandOffice = { slot: 'landOffice', role: 'specialist', unit: landUnit } as const;

export const withTax = definePattern({
  name: 'with-tax',
  title: { vi: 'Đất đai: xác định nghĩa vụ tài chính', en: 'Land: tax office and payment' },
  description: {
    vi: 'Chi nhánh Văn phòng Đăng ký đất đai kiểm tra, cơ quan có thẩm quyền quyết định, chờ cơ quan thuế và người nộp tiền, rồi chỉnh lý Giấy chứng nhận.',
    en: 'The decision creates a duty to pay: tax office and applicant are waited for, then the work is finished (flows.md, C1).',
  },
  parameters: z.strictObject({ pattern: z.literal('with-tax'), ...common }),
  usualLimit: { amount: 15, unit: 'working-days' },
  slots: (_flow, context) => {
    const { reception, ...own } = ownSlots(context);
    const { landOffice, tax } = servingSlots(['land-office', 'tax']);
    return Object.fromEntries(
      Object.entries({ reception, landOffice, ...own, tax }).flatMap(([slot, value]) =>
        value ? [[slot, value]] : [],
      ),
    );
  },
  blocks: (flow, context): Block[] => [
    forward('Chuyển hồ sơ đến Chi nhánh VPĐKĐĐ'),
    stage(examination(flow.supplement ?? true, context.check ?? false)),
    work({
      ...atLandOffice,
      id: 'extract',
      name: 'Trích lục, kiểm tra quy hoạch',
      form: 'extract',
      share: 8,
    }),
    stage(stageAt(rungOf(context.level), flow, context, { approvals: ['division-head', 'leader'] })),
    work(taxNotice),
    work(payment),
    work({
      ...atLandOffice,
      id: 'update-certificate',
      name: 'Chỉnh lý Giấy chứng nhận, hồ sơ địa chính',
      form: 'registration',
      share: 12,
    }),
    handOver,
  ],
});

function examination(supplement: boolean, check: boolean): StageData {
  return {
    slot: 'landOffice',
    suffix: 'landOffice',
    office: { ...officeOf('district', {}), division: landUnit },
    share: 0.5,
    check,
    supplement,
    refusal: false,
    sendBack: false,
    approvals: [],
    issue: false,
    names: { appraise: 'Kiểm tra hồ sơ', 'appraise-supplemented': 'Kiểm tra hồ sơ đã bổ sung' },
  };
}

const taxNotice: WorkData = {
  id: 'tax-notice',
  name: 'Xác định, thông báo nghĩa vụ tài chính',
  slot: 'tax',
  role: 'specialist',
  unit: 'Chi cục Thuế',
  form: 'tax-notice',
  waitFor: 'tax',
};

const payment: WorkData = {
  id: 'payment',
  name: 'Chờ người sử dụng đất nộp tiền',
  slot: 'reception',
  role: 'reception',
  unit: counter,
  form: 'payment',
  waitFor: 'payment',
};
