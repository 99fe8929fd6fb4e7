import type { Block, StageData, WorkData } from './block';
import { counter, officeOf, rungOf, type Rung } from './agencies';
import type { CommonParams } from './params';
import type { PatternContext } from './pattern';

/** Parts that several patterns are put together from. */

/** The stage of the agency that answers for the procedure: everything that may happen in one. */
export function stageOf(
  flow: CommonParams,
  context: PatternContext,
  more: Partial<StageData> & Pick<StageData, 'approvals'>,
): StageData {
  const rung = rungOf(context.level);
  return {
    ...stageAt(rung, flow, context, more),
    ...(flow.supplement !== false && context.check && { check: true }),
    supplement: flow.supplement ?? true,
    ...more,
  };
}

/** The same at a rung of the ladder; a supplement is asked for where the dossier was received only. */
export function stageAt(
  rung: Rung,
  flow: CommonParams,
  context: PatternContext,
  more: Partial<StageData> & Pick<StageData, 'approvals'>,
): StageData {
  const own = rung === rungOf(context.level);
  return {
    slot: rung,
    suffix: '',
    office: officeOf(rung, own ? context : {}, own ? flow.division : undefined),
    supplement: false,
    refusal: flow.refusal ?? true,
    sendBack: flow.sendBack ?? context.sendBack ?? true,
    issue: true,
    ...more,
  };
}

export function stage(data: StageData): Block {
  return { block: 'stage', data };
}

export function work(data: WorkData): Block {
  return { block: 'work', data };
}

export const handOver: Block = { block: 'hand-over' };

/** The counter sends the dossier on to another agency (Decree 61/2018/NĐ-CP, article 18). */
export function forward(name: string): Block {
  return work({
    id: 'forward',
    name,
    slot: 'reception',
    role: 'reception',
    unit: counter,
    form: 'forwarding',
    share: 4,
  });
}

/** A decision of a step in words: `label` on the button, `short` on the arrow. */
export const goOn = (label: string, short: string) => ({ value: 'approve', label, short });
export const refused = (label: string, short: string) =>
  ({ value: 'refuse', label, short, refused: true }) as const;
