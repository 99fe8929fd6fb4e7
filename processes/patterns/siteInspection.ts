import { z } from 'zod';
import { ownSlots } from './agencies';
import type { Block, StageData } from './block';
import { common } from './params';
import { goOn, handOver, refused, stage, stageOf, work } from './parts';
import { definePattern } from './pattern';

export const siteInspection = definePattern({
  name: 'site-inspection',
  title: { vi: 'Kiểm tra thực tế do đoàn kiểm tra', en: 'Site inspection by a committee' },
  description: {
    vi: 'Lãnh đạo thành lập đoàn, đoàn kiểm tra thực tế và lập biên bản, chuyên viên báo cáo kết quả trước khi trình ký.',
    en: 'The leader forms a committee, which inspects the place and draws up minutes before the decision (flows.md, D1, D6).',
  },
  parameters: z.strictObject({ pattern: z.literal('site-inspection'), ...common }),
  usualLimit: { amount: 20, unit: 'working-days' },
  slots: (_flow, context) => ownSlots(context),
  blocks: (flow, context) => {
    const data = stageOf(flow, context, { approvals: ['division-head', 'leader'] });
    return [stage({ ...data, between: inspection(data) }), handOver];
  },
});

function inspection({ slot, office, refusal }: StageData): Block[] {
  const inspector = { slot, role: 'specialist', unit: office.division } as const;
  const ways = [goOn('Đạt yêu cầu, trình duyệt', 'Đạt'), refused('Không đạt, từ chối', 'Không đạt')];
  return [
    work({
      slot,
      role: 'leader',
      unit: office.leader,
      id: 'form-committee',
      name: 'Quyết định thành lập đoàn kiểm tra',
      form: 'committee',
      share: 5,
    }),
    work({
      ...inspector,
      id: 'inspect',
      name: 'Kiểm tra thực tế, lập biên bản',
      form: 'inspection',
      share: 25,
    }),
    work({
      ...inspector,
      id: 'report-inspection',
      name: 'Báo cáo kết quả kiểm tra',
      form: 'conclusion',
      share: 8,
      ...(refusal && { ways }),
    }),
  ];
}
