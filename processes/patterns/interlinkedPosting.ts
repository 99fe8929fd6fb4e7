import { z } from 'zod';
import { officeOf, rungOf, slotsUpTo, type Rung } from './agencies';
import { chainBlocks } from './chain';
import { departmentOf, departmentParam } from './departments';
import { common, daysParam } from './params';
import { definePattern, type PatternContext } from './pattern';
import { postingBlocks } from './posting';

const parameters = z.strictObject({
  pattern: z.literal('interlinked-posting'),
  ...common,
  upTo: z.enum(['district', 'department', 'province']).optional(),
  department: departmentParam,
  days: daysParam,
});

export const interlinkedPosting = definePattern({
  name: 'interlinked-posting',
  title: { vi: 'Liên thông, xã niêm yết công khai', en: 'Interlinked, posted in the commune' },
  description: {
    vi: 'Hội đồng xã xét duyệt, niêm yết công khai, giải quyết khiếu nại nếu có; cấp trên thẩm định, quyết định.',
    en: 'The commune council reviews and posts publicly, complaints are settled there, then the level above decides (flows.md, A3).',
  },
  parameters,
  usualLimit: { amount: 22, unit: 'working-days' },
  slots: (flow, context) => slotsUpTo(topOf(flow, context), context, departmentOf(flow)),
  blocks: (flow, context) => {
    const own = rungOf(context.level);
    const { division } = officeOf(own, context, flow.division);
    const posting = { days: flow.days ?? 2, mayRefuse: flow.refusal ?? true, where: 'trụ sở' };
    const between = postingBlocks({ slot: own, unit: division }, posting);
    return chainBlocks(flow, context, topOf(flow, context), (rung) => (rung === own ? { between } : {}));
  },
});

function topOf({ upTo }: z.output<typeof parameters>, { level }: PatternContext): Rung {
  if (level === 'province') return 'province';
  return upTo ?? (level === 'commune' ? 'district' : 'department');
}
