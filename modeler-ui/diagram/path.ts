/** What happened on a diagram, as the history page carries it. */
export interface Path {
  /** By element id: how often entered, left, terminated. */
  elements: Record<string, { entered: number; left: number; terminated: number }>;
  /** By sequence flow id: how often taken. */
  flows: Record<string, number>;
}

export type Mark = 'did-done' | 'did-active' | 'did-stopped' | 'did-pass';

/** How an element is coloured. One that is open now is active, even when it was done before. */
export function markFor({ entered, left, terminated }: Path['elements'][string]): Mark | null {
  if (entered === 0) return null;
  if (left + terminated < entered) return 'did-active';
  return left > 0 ? 'did-done' : 'did-stopped';
}

/** Every element and flow that something happened to, with its mark. */
export function marksFor(path: Path): [id: string, mark: Mark][] {
  const elements = Object.entries(path.elements).flatMap(([id, times]): [string, Mark][] => {
    const mark = markFor(times);
    return mark ? [[id, mark]] : [];
  });
  const flows = Object.entries(path.flows).flatMap(([id, taken]): [string, Mark][] =>
    taken > 0 ? [[id, 'did-pass']] : [],
  );
  return [...elements, ...flows];
}

/** Elements entered more than once, with how often. */
export const repeatedIn = (path: Path): [id: string, times: number][] =>
  Object.entries(path.elements).flatMap(([id, { entered }]): [string, number][] =>
    entered > 1 ? [[id, entered]] : [],
  );
