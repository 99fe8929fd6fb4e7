import type { Finding } from '../../../../processes/rules';
import { childrenOf, textOf, type Element } from '../../../../processes/rules/model/element';
import { isStep, readStep, type StepView } from '../../../../processes/steps/readStep';
import type { Adding } from '../../canvas/addStep';
import type { Editor } from '../../canvas/editor';
import type { BpmnBox, BpmnShape } from '../../canvas/services';
import type { ModelerData } from '../../data';
import type { Say } from '../../words';

/** A change that makes a finding go away, and what its button says. */
export interface Repair {
  words: string;
  run: () => void;
}

/** What repairs work with. */
export interface Bench {
  editor: Editor;
  adding: Adding;
  data: ModelerData;
  say: Say;
}

/** Offers a repair of a finding; null where here it has none. */
export type Mender = (finding: Finding, bench: Bench) => Repair | null;

/** By rule and message: `step-responsibility/noHours`. */
export type Menders = Record<string, Mender>;

export function stepAt({ elementId }: Finding, { editor }: Bench): StepView | undefined {
  const element = elementsOf(editor).find((each) => textOf(each, 'id') === elementId);
  return element && isStep(element) ? readStep(element) : undefined;
}

export function shapeAt({ elementId }: Finding, { editor }: Bench): BpmnShape | undefined {
  return editor.shapeOf(elementId);
}

export function boxOf(editor: Editor, id: string): BpmnBox | undefined {
  return editor.shapeOf(id) as BpmnBox | undefined;
}

export function elementsOf({ process }: Editor): Element[] {
  return childrenOf(process, 'flowElements');
}

export function typed(editor: Editor, type: string): Element[] {
  return elementsOf(editor).filter(({ $type }) => $type === type);
}
