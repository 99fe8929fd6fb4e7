import { z } from 'zod';
import type { Block } from './block';
import { interlinked, interlinkedBlocks } from './interlinked';
import { parallelAgencies, parallelAgenciesBlocks } from './parallelAgencies';
import { sameDay, sameDayBlocks } from './sameDay';
import { singleAgency, singleAgencyBlocks } from './singleAgency';
import { withPayment, withPaymentBlocks } from './withPayment';

/** The shapes of work, by name. A new one is one file and one line in each of these two lists. */
export const flowSchema = z.discriminatedUnion('pattern', [
  sameDay,
  singleAgency,
  interlinked,
  parallelAgencies,
  withPayment,
]);

export type Flow = z.infer<typeof flowSchema>;

export function blocksFor(flow: Flow): Block[] {
  switch (flow.pattern) {
    case 'same-day':
      return sameDayBlocks(flow);
    case 'single-agency':
      return singleAgencyBlocks(flow);
    case 'interlinked':
      return interlinkedBlocks(flow);
    case 'parallel-agencies':
      return parallelAgenciesBlocks(flow);
    case 'with-payment':
      return withPaymentBlocks(flow);
  }
}
