import type { Element } from '../rules/model/element';
import { slowestWayIn } from '../rules/law/deadline';
import { modelOf } from '../rules/model/model';
import { stepsOf } from './differences';
import { visitsOf } from './visits';
import type { Say } from './words';

export const figures = ['time', 'steps', 'agencies', 'papers', 'visits'] as const;
export type Figure = (typeof figures)[number];

/** What a change does to one figure of the whole process; null where it cannot be told. */
export interface Effect {
  figure: Figure;
  before: number | null;
  after: number | null;
  text: string;
}

/** `time`: working hours of the slowest way; the others are counts. */
export function figuresOf(definitions: Element): Record<Figure, number | null> {
  const steps = stepsOf(definitions);
  return {
    time: slowestWayIn(modelOf(definitions))?.hours ?? null,
    steps: steps.length,
    agencies: new Set(steps.map(({ agency }) => agency)).size,
    papers: new Set(steps.flatMap(({ papers }) => papers)).size,
    visits: visitsOf(definitions),
  };
}

export function effectsOf(before: Element, after: Element, say: Say): Effect[] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  return figures.map((figure) => {
    const [from, to] = [was[figure], is[figure]];
    const change = from === null || to === null || from === to ? '' : ` (${signed(to - from)})`;
    const text = say(`effect.${figure}`, { before: from ?? '–', after: to ?? '–', change });
    return { figure, before: from, after: to, text };
  });
}

/** With a minus sign that a screen reader says, and at the most two decimals. */
const signed = (difference: number): string =>
  `${difference > 0 ? '+' : '−'}${String(Math.round(Math.abs(difference) * 100) / 100)}`;
