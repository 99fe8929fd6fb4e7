import { toXml } from '../compile/moddle';
import type { Element } from '../rules/model/element';
import { readModel } from '../rules/read/readModel';
import { applyDecisions } from './apply';
import { decide, itemsOfThree, type Whose } from './decide';
import { drawResult } from './draw';

export type { Whose } from './decide';

/** The same document three times, as BPMN: as both began with it, and as each has changed it. */
export interface ThreeTexts {
  base: string;
  mine: string;
  theirs: string;
}

export interface Merged {
  bpmn: string;
  /** Ids of the steps that both changed, or one changed and the other took out, without those that were chosen. */
  disputed: string[];
  /** Ids of arrows that must be laid out anew: their bends fit neither drawing. */
  untidy: string[];
}

/**
 * Puts two changes of one document together, element by element: nothing is lost that only one of them changed. For
 * what both changed, `chosen` says whose it is, by the id of the step; where nothing is chosen it stays theirs, and
 * is named. Null where one of the three cannot be read, or holds what would be lost by being written again.
 */
export async function mergeDocuments(
  texts: ThreeTexts,
  chosen: ReadonlyMap<string, Whose> = new Map(),
): Promise<Merged | null> {
  const [base, mine, theirs] = await Promise.all([texts.base, texts.mine, texts.theirs].map(treeOf));
  if (!base || !mine || !theirs) return null;
  const items = itemsOfThree({ base, mine, theirs });
  const { whose, disputed } = decide(items, chosen);
  applyDecisions({ mine, theirs }, items, whose);
  // The drawing of what came back was theirs or mine: all three are still as they were read.
  const untidy = drawResult({ base, mine, theirs });
  return {
    bpmn: await toXml(theirs),
    disputed: [...disputed.keys()].filter((id) => !chosen.has(id)),
    untidy,
  };
}

async function treeOf(bpmn: string): Promise<Element | null> {
  const { definitions, findings } = await readModel(bpmn);
  return definitions && !findings.some(({ code }) => code === 'unknownContent') ? definitions : null;
}
