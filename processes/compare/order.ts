import { childrenOf, textOf, type Element } from '../rules/model/element';
import { mainStepsOf } from '../steps/mainSteps';

/** A step that stands at another place of the work than before. */
export interface MovedStep {
  elementId: string;
  name: string;
  /** The step that now comes before it on the main way; null where none does. */
  after: { elementId: string; name: string } | null;
}

/**
 * Steps of the main way that come in another order: as few as explain the new order. A step that was only pushed aside
 * by another, or follows another one because what stood between was taken out, is where it was.
 */
export function movedSteps(before: Element | undefined, after: Element | undefined): MovedStep[] {
  const later = [...mainStepsOf(after)];
  const both = new Set(later);
  const earlier = [...mainStepsOf(before)].filter((id) => both.has(id));
  const common = new Set(earlier);
  const stayed = new Set(
    longestCommon(
      earlier,
      later.filter((id) => common.has(id)),
    ),
  );
  const names = namesIn(after);
  return later.flatMap((elementId, at) => {
    if (!common.has(elementId) || stayed.has(elementId)) return [];
    const previous = later[at - 1];
    const name = (id: string): string => names.get(id) ?? id;
    return [
      {
        elementId,
        name: name(elementId),
        after: previous === undefined ? null : { elementId: previous, name: name(previous) },
      },
    ];
  });
}

const namesIn = (process: Element | undefined): Map<string, string> =>
  new Map(
    childrenOf(process, 'flowElements').map((each) => [
      textOf(each, 'id'),
      textOf(each, 'name') || textOf(each, 'id'),
    ]),
  );

/** The longest sequence that stands in both, in the order of both; every id stands once in each. */
function longestCommon(one: readonly string[], other: readonly string[]): string[] {
  const place = new Map(other.map((id, at) => [id, at]));
  const best: string[][] = [];
  for (const [at, id] of one.entries()) {
    const fits = (longest: string[], each: number): string[] => {
      const sequence = best[each] ?? [];
      const last = sequence.at(-1);
      const follows = last === undefined || (place.get(last) ?? 0) < (place.get(id) ?? 0);
      return follows && sequence.length > longest.length ? sequence : longest;
    };
    best[at] = [...Array.from({ length: at }, (_none, each) => each).reduce(fits, []), id];
  }
  return best.reduce<string[]>((longest, each) => (each.length > longest.length ? each : longest), []);
}
