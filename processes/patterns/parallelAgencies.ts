import { z } from 'zod';
import type { Service } from '../types';
import { ownSlots, serviceSlots, servingSlots } from './agencies';
import type { Block, WorkData } from './block';
import { common, serviceParam } from './params';
import { handOver, stage, stageOf, work } from './parts';
import { definePattern } from './pattern';

const elementId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const branch = z.strictObject({
  id: elementId,
  service: serviceParam,
  name: z.string().min(1),
  /** A second way through: the same work, but something must be verified first. */
  verify: z
    .strictObject({
      id: elementId,
      name: z.string().min(1),
      done: z.string().min(1),
      needed: z.string().min(1),
    })
    .optional(),
});

const parameters = z.strictObject({
  pattern: z.literal('parallel-agencies'),
  ...common,
  branches: z.array(branch).min(1).max(4).optional(),
});
type Branch = z.output<typeof branch>;

export const parallelAgencies = definePattern({
  name: 'parallel-agencies',
  title: { vi: 'Nhiều cơ quan giải quyết song song', en: 'Agencies in parallel' },
  description: {
    vi: 'Một cơ quan quyết định, rồi nhiều cơ quan cùng giải quyết; nhánh chậm nhất quyết định thời hạn.',
    en: 'One agency decides, then several work at the same time; the slowest sets the end (flows.md, B1).',
  },
  parameters,
  usualLimit: { amount: 5, unit: 'working-days' },
  slots: (flow, context) => ({
    ...ownSlots(context),
    ...servingSlots(branchesOf(flow).map(({ service }) => service)),
  }),
  blocks: (flow, context): Block[] => [
    stage(stageOf(flow, context, { approvals: ['leader'], issue: false })),
    { block: 'parallel', branches: branchesOf(flow).map((each) => [work(branchWork(each))]) },
    handOver,
  ],
});

function branchesOf({ branches }: z.output<typeof parameters>): Branch[] {
  return branches ?? (['tax', 'social-insurance'] as const).map(usualBranch);
}

function usualBranch(service: Service): Branch {
  const { slot, name } = serviceSlots[service];
  return { id: `work-${slot.toLowerCase()}`, service, name: `${name} giải quyết` };
}

function branchWork({ id, service, name, verify }: Branch): WorkData {
  const { slot, name: unit } = serviceSlots[service];
  const data = { id, name, slot, role: 'specialist', unit, form: 'registration', share: 30 } as const;
  if (!verify) return data;
  const via = { ...data, id: verify.id, name: verify.name };
  return {
    ...data,
    ways: [
      { value: 'approve', label: verify.done, short: verify.done },
      { value: 'verify', label: verify.needed, short: verify.needed, via: [via] },
    ],
  };
}
