import { z } from 'zod';
import { ladder, slotsUpTo, type Rung } from './agencies';
import { chainBlocks } from './chain';
import { departmentOf, departmentParam } from './departments';
import { common } from './params';
import { definePattern, type PatternContext } from './pattern';

const parameters = z.strictObject({
  pattern: z.literal('interlinked'),
  ...common,
  /** The highest agency that takes part; the next one above when absent. */
  upTo: z.enum(['district', 'department', 'province']).optional(),
  department: departmentParam,
  /** Who approves at a level, where it is not the usual ones. */
  approvals: z
    .partialRecord(
      z.enum(ladder),
      z
        .array(z.enum(['division-head', 'leader']))
        .min(1)
        .max(2),
    )
    .optional(),
});

export const interlinked = definePattern({
  name: 'interlinked',
  title: { vi: 'Liên thông nhiều cấp', en: 'Interlinked, level by level' },
  description: {
    vi: 'Xã, huyện, sở, UBND tỉnh lần lượt giải quyết phần của mình; kết quả trả về nơi nộp hồ sơ.',
    en: 'Level after level decides its part; the result goes back to where the dossier was submitted (flows.md, A1 to A6).',
  },
  parameters,
  usualLimit: { amount: 30, unit: 'working-days' },
  slots: (flow, context) => slotsUpTo(topOf(flow, context), context, departmentOf(flow)),
  blocks: (flow, context) =>
    chainBlocks(flow, context, topOf(flow, context), (rung) => {
      const approvals = flow.approvals?.[rung];
      return approvals ? { approvals } : {};
    }),
});

function topOf({ upTo }: z.output<typeof parameters>, { level }: PatternContext): Rung {
  if (level === 'province') return 'province';
  return upTo === 'district' && level === 'district' ? 'department' : (upTo ?? nextAbove[level]);
}

const nextAbove = { commune: 'district', district: 'department' } as const;
