import { z } from 'zod';
import { slotsUpTo } from './agencies';
import { chainBlocks } from './chain';
import { departmentOf, departmentParam } from './departments';
import { common } from './params';
import { definePattern } from './pattern';

export const proposal = definePattern({
  name: 'proposal',
  title: { vi: 'Sở thẩm định, trình UBND tỉnh quyết định', en: 'Proposal to the provincial committee' },
  description: {
    vi: 'Cơ quan chuyên môn thẩm định và trình; UBND tỉnh, Chủ tịch UBND tỉnh quyết định.',
    en: 'The department appraises and submits, the provincial committee decides (flows.md, C9).',
  },
  parameters: z.strictObject({ pattern: z.literal('proposal'), ...common, department: departmentParam }),
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (flow, context) => slotsUpTo('province', context, departmentOf(flow)),
  blocks: (flow, context) =>
    chainBlocks(flow, context, 'province', (rung) => ({
      names: rung === 'province' ? decides : rung === 'department' ? submits : {},
    })),
});

const submits = { sign: 'Lãnh đạo ký tờ trình', issue: 'Phát hành tờ trình' };
const decides = {
  appraise: 'Thẩm tra hồ sơ trình',
  sign: 'Chủ tịch UBND tỉnh ký quyết định',
  issue: 'Ban hành quyết định',
};
