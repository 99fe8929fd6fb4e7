import { z } from 'zod';
import { stageData, stepData } from './params';
import type { Block } from './block';

/** One agency: appraisal, division, leader, clerk, and back to the counter (flows.md, D1, D2, D4). */
export const singleAgency = z.strictObject({
  pattern: z.literal('single-agency'),
  stage: stageData,
  handOver: stepData,
});

export function singleAgencyBlocks(flow: z.infer<typeof singleAgency>): Block[] {
  return [
    { block: 'stage', data: flow.stage, suffix: '' },
    { block: 'hand-over', data: flow.handOver },
  ];
}
