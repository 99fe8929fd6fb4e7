import { z } from 'zod';
import { ownSlots } from './agencies';
import { common } from './params';
import { handOver, stage, stageOf } from './parts';
import { definePattern } from './pattern';

export const singleAgency = definePattern({
  name: 'single-agency',
  title: { vi: 'Một cơ quan giải quyết', en: 'Single agency' },
  description: {
    vi: 'Chuyên viên thẩm định, lãnh đạo ký, trả kết quả tại Bộ phận Một cửa.',
    en: 'A specialist appraises, the leader signs, the counter hands over (flows.md, D1).',
  },
  parameters: z.strictObject({ pattern: z.literal('single-agency'), ...common }),
  usualLimit: { amount: 10, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => [stage(stageOf(flow, context, { approvals: ['leader'] })), handOver],
});
