import { z } from 'zod';
import { slotsUpTo, rungOf } from './agencies';
import type { Block } from './block';
import { departmentOf } from './departments';
import { agencyParam, common } from './params';
import { goOn, handOver, refused, stage, stageOf, work } from './parts';
import { definePattern } from './pattern';

const parameters = z.strictObject({
  pattern: z.literal('medical-council'),
  ...common,
  /** The agency of the council's standing office. */
  council: z.union([z.string().min(1), agencyParam]).optional(),
});

export const medicalCouncil = definePattern({
  name: 'medical-council',
  title: { vi: 'Giám định của Hội đồng Giám định y khoa', en: 'Medical council' },
  description: {
    vi: 'Giới thiệu đi giám định, Hội đồng Giám định y khoa kết luận, cơ quan có thẩm quyền quyết định.',
    en: 'The applicant is referred to the medical council, whose conclusion the decision rests on (flows.md, A8).',
  },
  parameters,
  usualLimit: { amount: 84, unit: 'calendar-days' },
  slots: (flow, context) => ({
    ...slotsUpTo(rungOf(context.level), context, { id: '', name: '' }),
    council: {
      name: 'Hội đồng Giám định y khoa',
      agency: { is: 'fixed', id: departmentOf(councilOf(flow)).id },
    },
  }),
  blocks: (flow, context) => {
    const data = stageOf(flow, context, { approvals: ['division-head', 'leader'] });
    return [
      stage({ ...data, between: examination(data.slot, data.office.division, data.refusal) }),
      handOver,
    ];
  },
});

function councilOf({ council = 'so-y-te' }: z.output<typeof parameters>) {
  return { department: council };
}

function examination(slot: string, unit: string, mayRefuse: boolean): Block[] {
  const own = { slot, role: 'specialist', unit } as const;
  const ways = [goOn('Đủ điều kiện, trình duyệt', 'Đủ điều kiện'), refused('Từ chối giải quyết', 'Từ chối')];
  const council = { slot: 'council', role: 'leader', unit: 'Hội đồng Giám định y khoa' } as const;
  return [
    work({ ...own, id: 'refer', name: 'Giới thiệu đi giám định', form: 'consultation-request', share: 5 }),
    work({
      ...council,
      id: 'examine',
      name: 'Giám định, lập biên bản',
      form: 'medical-conclusion',
      share: 110,
    }),
    work({
      ...own,
      id: 'collect-conclusion',
      name: 'Tổng hợp kết luận giám định',
      form: 'conclusion',
      share: 10,
      ...(mayRefuse && { ways }),
    }),
  ];
}
