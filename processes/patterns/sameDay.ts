import { z } from 'zod';
import { stageData, stepData } from './params';
import type { Block } from './block';

/** Done at the counter on the day of receipt; what must be verified gets an apology and a new date (flows.md, D3). */
export const sameDay = z.strictObject({
  pattern: z.literal('same-day'),
  stage: stageData.required({ verify: true }),
  handOver: stepData,
});

export function sameDayBlocks(flow: z.infer<typeof sameDay>): Block[] {
  return [
    { block: 'stage', data: flow.stage, suffix: '' },
    { block: 'hand-over', data: flow.handOver },
  ];
}
