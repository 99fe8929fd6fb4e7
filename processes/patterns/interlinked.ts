import { z } from 'zod';
import { stageData, stepData, workData } from './params';
import type { Block } from './block';

/** Level after level decides its part; the result goes back to where the dossier was submitted (flows.md, A1 to A6). */
export const interlinked = z.strictObject({
  pattern: z.literal('interlinked'),
  forward: workData.optional(),
  stages: z.array(stageData).min(2),
  back: z.array(workData),
  handOver: stepData,
});

export function interlinkedBlocks(flow: z.infer<typeof interlinked>): Block[] {
  return [
    ...(flow.forward ? [{ block: 'work', data: flow.forward } as const] : []),
    ...flow.stages.map((data) => ({ block: 'stage', data, suffix: data.slot }) as const),
    ...flow.back.map((data) => ({ block: 'work', data }) as const),
    { block: 'hand-over', data: flow.handOver },
  ];
}
