import { z } from 'zod';
import { ownSlots } from './agencies';
import { common } from './params';
import { handOver, stage, stageOf } from './parts';
import { definePattern } from './pattern';

export const sameDay = definePattern({
  name: 'same-day',
  title: { vi: 'Giải quyết trong ngày', en: 'Same day at the counter' },
  description: {
    vi: 'Giải quyết ngay trong ngày tiếp nhận; phải xác minh thì lập phiếu xin lỗi và hẹn lại ngày trả kết quả.',
    en: 'Settled on the day of receipt; what must be verified gets an apology and a new date (flows.md, D3).',
  },
  parameters: z.strictObject({ pattern: z.literal('same-day'), ...common }),
  usualLimit: { amount: 1, unit: 'same-day' },
  limitWhen: [{ step: 'appraise', decision: 'verify', limit: null }],
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => [
    stage(stageOf(flow, { ...context, check: false }, { approvals: ['leader'], verify: true })),
    handOver,
  ],
});
