import { compareProcesses, type Change, type Names } from '../../../processes/compare';
import { mergeDocuments, type ThreeTexts, type Whose } from '../../../processes/merge';
import { itemsOf } from '../../../processes/merge/items';
import { textOf, type Element } from '../../../processes/rules/model/element';
import { readModel } from '../../../processes/rules/read/readModel';
import type { Language } from '../../../processes/rules';

/** A step that both have changed, with what each did in plain words; empty where no sentence tells it. */
export interface Dispute {
  id: string;
  /** Empty: the process as a whole. */
  name: string;
  mine: string[];
  theirs: string[];
}

export interface Reconciled {
  /** Null while something is disputed. */
  merged: { bpmn: string; untidy: string[] } | null;
  disputes: Dispute[];
  /** What the other one changed. */
  theirs: string[];
}

/** Puts two changes together, or says what must be chosen. Null where the documents do not allow it. */
export async function reconcile(
  texts: ThreeTexts,
  chosen: ReadonlyMap<string, Whose>,
  { names, language }: { names: Names; language: Language },
): Promise<Reconciled | null> {
  const result = await mergeDocuments(texts, chosen);
  const [base, mine, theirs] = await Promise.all([texts.base, texts.mine, texts.theirs].map(treeOf));
  if (!result || !base || !mine || !theirs) return null;
  const changesIn = (after: Element) => compareProcesses(base, after, names, language).changes;
  const [byMe, byThem] = [changesIn(mine), changesIn(theirs)];
  const trees = [mine, theirs, base];
  return {
    merged: result.disputed.length === 0 ? { bpmn: result.bpmn, untidy: result.untidy } : null,
    disputes: result.disputed.map((id) => ({
      id,
      name: nameOf(trees, id),
      mine: about(byMe, id, trees),
      theirs: about(byThem, id, trees),
    })),
    theirs: byThem.map(({ text }) => text),
  };
}

function elementOf(trees: Element[], id: string): Element | undefined {
  for (const tree of trees) {
    const item = itemsOf(tree).get(id);
    if (item) return item.element;
  }
  return undefined;
}

function nameOf(trees: Element[], id: string): string {
  const element = elementOf(trees, id);
  return element?.$type === 'bpmn:Process' ? '' : textOf(element, 'name') || id;
}

function about(changes: Change[], id: string, trees: Element[]): string[] {
  const whole = elementOf(trees, id)?.$type === 'bpmn:Process';
  return changes.filter(({ elementId }) => elementId === (whole ? '' : id)).map(({ text }) => text);
}

async function treeOf(bpmn: string): Promise<Element | undefined> {
  return (await readModel(bpmn)).definitions;
}
