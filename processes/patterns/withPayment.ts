import { z } from 'zod';
import { stageData, stepData, workData } from './params';
import type { Block } from './block';

/** The decision creates a duty to pay: tax office and applicant are waited for, then the work is finished (flows.md, C1). */
export const withPayment = z.strictObject({
  pattern: z.literal('with-payment'),
  forward: workData,
  examination: stageData,
  extract: workData,
  stage: stageData,
  taxNotice: workData,
  payment: workData,
  completion: workData,
  handOver: stepData,
});

export function withPaymentBlocks(flow: z.infer<typeof withPayment>): Block[] {
  return [
    { block: 'work', data: flow.forward },
    { block: 'stage', data: flow.examination, suffix: flow.examination.slot },
    { block: 'work', data: flow.extract },
    { block: 'stage', data: flow.stage, suffix: '' },
    { block: 'work', data: flow.taxNotice },
    { block: 'work', data: flow.payment },
    { block: 'work', data: flow.completion },
    { block: 'hand-over', data: flow.handOver },
  ];
}
