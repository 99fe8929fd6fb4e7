import { z } from 'zod';
import type { Slot } from '../entry';
import { ownSlots, rungOf, servingSlots } from './agencies';
import type { Block } from './block';
import { agencyParam, common } from './params';
import { goOn, handOver, refused, stage, stageOf, work } from './parts';
import { definePattern, type PatternContext } from './pattern';

const parameters = z.strictObject({
  pattern: z.literal('consultation'),
  ...common,
  /** Who is heard. Without it: two agencies that such procedures usually ask. */
  consulted: z.array(agencyParam).min(1).max(6).optional(),
  /** Working hours to answer in; a share of the limit when it is not stated. */
  answerWithin: z.number().positive().optional(),
});
type Flow = z.output<typeof parameters>;

export const consultation = definePattern({
  name: 'consultation',
  title: { vi: 'Lấy ý kiến nhiều cơ quan', en: 'Hearing several agencies' },
  description: {
    vi: 'Lấy ý kiến nhiều cơ quan cùng lúc, có thời hạn trả lời; quá hạn không trả lời thì coi như đồng ý.',
    en: 'Several agencies are heard at once within a time; no answer counts as agreement (flows.md, D1; Decree 61/2018/NĐ-CP, article 19).',
  },
  parameters,
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (flow, context) => ({ ...ownSlots(context), ...consultedSlots(flow, context) }),
  blocks: (flow, context) => {
    const data = stageOf(flow, context, { approvals: ['division-head', 'leader'] });
    return [stage({ ...data, between: hearing(flow, context, data.office.division) }), handOver];
  },
});

function consultedSlots({ consulted }: Flow, { level }: PatternContext): Record<string, Slot> {
  if (!consulted && level !== 'province') return servingSlots(['land-office', 'tax']);
  const agencies = consulted ?? usuallyConsulted;
  return Object.fromEntries(
    agencies.map(
      ({ id, name }, index) => [`consulted${index + 1}`, { name, agency: { is: 'fixed', id } }] as const,
    ),
  );
}

const usuallyConsulted = [
  { id: 'so-tnmt', name: 'Sở Tài nguyên và Môi trường' },
  { id: 'so-xay-dung', name: 'Sở Xây dựng' },
];

function hearing(flow: Flow, context: PatternContext, unit: string): Block[] {
  const own = { slot: rungOf(context.level), role: 'specialist', unit } as const;
  const asked = Object.entries(consultedSlots(flow, context));
  const answers = asked.map(([slot, { name }]) => [
    work({
      id: `answer-${slot.toLowerCase()}`,
      name: 'Trả lời ý kiến',
      slot,
      role: 'specialist',
      unit: name,
      form: 'consultation-answer',
      ...(flow.answerWithin ? { hours: flow.answerWithin } : { share: 25 }),
      whenOverdue: 'answer=no-answer',
      legalBasis: 'Nghị định 61/2018/NĐ-CP, Điều 19',
    }),
  ]);
  const request = {
    ...own,
    id: 'consult',
    name: 'Gửi văn bản lấy ý kiến',
    form: 'consultation-request',
    share: 5,
  } as const;
  const ways = [goOn('Đủ điều kiện, trình duyệt', 'Đủ điều kiện'), refused('Từ chối giải quyết', 'Từ chối')];
  const collect = {
    ...own,
    id: 'collect-answers',
    name: 'Tổng hợp ý kiến',
    form: 'conclusion',
    share: 8,
  } as const;
  return [
    work(request),
    { block: 'parallel', branches: answers },
    work({ ...collect, ...(flow.refusal !== false && { ways }) }),
  ];
}
