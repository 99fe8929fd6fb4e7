import { z } from 'zod';
import { officeOf, rungOf, slotsUpTo, type Rung } from './agencies';
import { chainBlocks } from './chain';
import { departmentOf, departmentParam } from './departments';
import { common } from './params';
import { definePattern, type PatternContext } from './pattern';

const parameters = z.strictObject({
  pattern: z.literal('upstream-return'),
  ...common,
  department: departmentParam,
});

export const upstreamReturn = definePattern({
  name: 'upstream-return',
  title: { vi: 'Cấp trên trả lại cấp dưới', en: 'Sent back upstream' },
  description: {
    vi: 'Cấp dưới thẩm tra, chuyển lên; cấp trên có thể chuyển trả cấp dưới một lần để hoàn thiện rồi quyết định.',
    en: 'The level above may send the dossier back once to the agency it came from, then decides (flows.md, rule 4).',
  },
  parameters,
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (flow, context) => slotsUpTo(topOf(context), context, departmentOf(flow)),
  blocks: (flow, context) => {
    const own = rungOf(context.level);
    const upstream = { slot: own, unit: officeOf(own, context, flow.division).division };
    const top = topOf(context);
    return chainBlocks(flow, context, top, (rung) => (rung === top ? { upstream } : {}));
  },
});

function topOf({ level }: PatternContext): Rung {
  return ({ commune: 'district', district: 'department', province: 'province' } as const)[level];
}
