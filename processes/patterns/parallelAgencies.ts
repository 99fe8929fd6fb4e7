import { z } from 'zod';
import { stageData, stepData, workData } from './params';
import type { Block } from './block';

/** One agency decides, then several work at the same time; the slowest sets the end (flows.md, B1). */
export const parallelAgencies = z.strictObject({
  pattern: z.literal('parallel-agencies'),
  stage: stageData,
  branches: z.array(z.array(workData).min(1)).min(2),
  handOver: stepData,
});

export function parallelAgenciesBlocks(flow: z.infer<typeof parallelAgencies>): Block[] {
  const branches = flow.branches.map((steps) => steps.map((data) => ({ block: 'work', data }) as const));
  return [
    { block: 'stage', data: flow.stage, suffix: '' },
    { block: 'parallel', branches },
    { block: 'hand-over', data: flow.handOver },
  ];
}
