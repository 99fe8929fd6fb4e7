import { z } from 'zod';
import { ownSlots } from './agencies';
import { common, daysParam } from './params';
import { handOver, stage, stageOf } from './parts';
import { definePattern } from './pattern';
import { postingBlocks } from './posting';

export const publicPosting = definePattern({
  name: 'public-posting',
  title: { vi: 'Niêm yết công khai', en: 'Public posting' },
  description: {
    vi: 'Niêm yết công khai trong thời gian ấn định; có khiếu nại thì xem xét, kết luận trước khi trình ký.',
    en: 'Posted for a fixed time; a complaint is settled before the decision (flows.md, C7, C8).',
  },
  parameters: z.strictObject({ pattern: z.literal('public-posting'), ...common, days: daysParam }),
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => {
    const data = stageOf(flow, context, { approvals: ['leader'] });
    const place = { slot: data.slot, unit: data.office.division };
    const posting = { days: flow.days ?? 15, mayRefuse: data.refusal, where: 'trụ sở' };
    return [stage({ ...data, between: postingBlocks(place, posting) }), handOver];
  },
});
