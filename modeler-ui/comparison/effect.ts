import type { Element } from '../../processes/rules/model/element';
import { slowestWayIn } from '../../processes/rules/law/deadline';
import { modelOf } from '../../processes/rules/model/model';
import type { Say } from '../modeler/words';
import { stepsOf } from './differences';

interface Figures {
  longest: number | null;
  steps: number;
  agencies: number;
  papers: number;
}

export function figuresOf(definitions: Element): Figures {
  const steps = stepsOf(definitions);
  return {
    longest: slowestWayIn(modelOf(definitions))?.hours ?? null,
    steps: steps.length,
    agencies: new Set(steps.map(({ agency }) => agency)).size,
    papers: new Set(steps.flatMap(({ papers }) => papers)).size,
  };
}

/** What the redesign does to the process as a whole, a line each. */
export function effectOf(before: Element, after: Element, say: Say): string[] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  return (['longest', 'steps', 'agencies', 'papers'] as const).map((figure) =>
    say(`compare.${figure}`, { before: was[figure] ?? '–', after: is[figure] ?? '–' }),
  );
}
