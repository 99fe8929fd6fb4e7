import { z } from 'zod';
import { counter, ownSlots } from './agencies';
import { common } from './params';
import { handOver, stage, stageOf, work } from './parts';
import { definePattern } from './pattern';

export const withPayment = definePattern({
  name: 'with-payment',
  title: { vi: 'Chờ nộp phí, lệ phí', en: 'Waiting for payment' },
  description: {
    vi: 'Có kết quả thì thông báo phí, lệ phí; người nộp hồ sơ nộp xong mới trả kết quả. Thời gian chờ không tính.',
    en: 'The applicant pays before the result is handed over; waiting does not count (rules.md, 5.5).',
  },
  parameters: z.strictObject({ pattern: z.literal('with-payment'), ...common }),
  usualLimit: { amount: 15, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => [
    stage(stageOf(flow, context, { approvals: ['division-head', 'leader'] })),
    work({ ...atCounter, id: 'notify-fee', name: 'Thông báo nộp phí, lệ phí', form: 'fee-notice', share: 3 }),
    work({ ...atCounter, id: 'payment', name: 'Chờ nộp phí, lệ phí', form: 'payment', waitFor: 'payment' }),
    handOver,
  ],
});

const atCounter = { slot: 'reception', role: 'reception', unit: counter } as const;
