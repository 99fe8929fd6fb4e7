import { z } from 'zod';
import { ownSlots } from './agencies';
import { common } from './params';
import { handOver, stage, stageOf } from './parts';
import { definePattern } from './pattern';

export const division = definePattern({
  name: 'division',
  title: { vi: 'Phòng chuyên môn – lãnh đạo – văn thư', en: 'Division, head, leader, clerk' },
  description: {
    vi: 'Chuyên viên thẩm định, lãnh đạo phòng duyệt, lãnh đạo cơ quan ký, văn thư ban hành.',
    en: 'A specialist appraises, the division head approves, the leader signs, the clerk issues (flows.md, D2, D4).',
  },
  parameters: z.strictObject({ pattern: z.literal('division'), ...common }),
  usualLimit: { amount: 15, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => [
    stage(stageOf(flow, context, { approvals: ['division-head', 'leader'] })),
    handOver,
  ],
});
