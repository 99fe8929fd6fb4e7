import type { Element } from '../rules/model/element';
import type { Language } from '../rules/speak';
import { differencesBetween } from './differences';
import { effectsOf, type Effect } from './effects';
import { marksBetween, type Mark } from './marks';
import type { Names } from './names';
import { sentencesOf, type Change } from './sentences';
import { termSentences } from './terms';
import { comparisonWords } from './words';

export { changeKinds, type Change } from './sentences';
export { figures, type Effect } from './effects';
export { marks, type Mark } from './marks';
export type { Names } from './names';

/** Two versions of a process side by side, in the reader's language. */
export interface Comparison {
  /** What changes for the citizen first, then step by step. */
  changes: Change[];
  effects: Effect[];
  /** By id of what is drawn, in one of the two diagrams or in both. */
  marks: Record<string, Mark>;
}

/** What differs between two process definitions as they are now; pure. */
export function compareProcesses(
  before: Element,
  after: Element,
  names: Names,
  language: Language,
): Comparison {
  const say = comparisonWords(language);
  const differences = differencesBetween(before, after);
  const terms = termSentences(before, after, names.papers, say);
  return {
    changes: [
      ...terms.map((text): Change => ({ kind: 'terms', elementId: '', text })),
      ...sentencesOf(differences, names, say, language),
    ],
    effects: effectsOf(before, after, say),
    marks: marksBetween(before, after, differences),
  };
}
