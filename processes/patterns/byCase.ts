import { z } from 'zod';
import type { Case } from '../entry';
import { ownSlots } from './agencies';
import type { Block } from './block';
import { common } from './params';
import { handOver, stage, stageOf } from './parts';
import { definePattern, type PatternContext } from './pattern';

export const byCase = definePattern({
  name: 'by-case',
  title: { vi: 'Thời hạn theo trường hợp', en: 'Limit by case' },
  description: {
    vi: 'Thời hạn và cách giải quyết tùy trường hợp chọn khi tiếp nhận.',
    en: 'Limit and way depend on the case chosen at receipt (flows.md, A8).',
  },
  parameters: z.strictObject({ pattern: z.literal('by-case'), ...common }),
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context): Block[] => [
    stage({ ...stageOf(flow, context, { approvals: [] }), ...onlyChecked }),
    {
      block: 'by-case',
      ways: casesOf(context).map(({ id, name }) => ({
        id,
        name,
        blocks: [
          stage({
            ...stageOf({ ...flow, supplement: false }, context, { approvals: ['division-head', 'leader'] }),
            suffix: id,
          }),
        ],
      })),
    },
    handOver,
  ],
});

/** What is missing is asked for once, before the ways part. */
const onlyChecked = {
  suffix: 'common',
  share: 0.3,
  check: false,
  refusal: false,
  sendBack: false,
  issue: false,
  names: {
    appraise: 'Kiểm tra thành phần hồ sơ, xác định trường hợp',
    'appraise-supplemented': 'Kiểm tra hồ sơ đã bổ sung',
  },
};

function casesOf({ cases = [] }: PatternContext): Pick<Case, 'id' | 'name'>[] {
  return cases.length > 1 ? cases : usualCases;
}

/** Of one limit, where the catalogue names no cases. */
const usualCases = [
  { id: 'thong-thuong', name: 'Thông thường' },
  { id: 'phai-xac-minh', name: 'Phải xác minh' },
];
