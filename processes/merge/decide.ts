import { childOf, textOf, type Element } from '../rules/model/element';
import { gatewayOf } from '../steps/ways';
import { itemsOf, type Item } from './items';

/** Whose state an element takes. */
export type Whose = 'mine' | 'theirs';

/** The same document three times: as both began with it, and as each has changed it. */
export interface Three {
  base: Element;
  mine: Element;
  theirs: Element;
}

export interface Items {
  base: Map<string, Item>;
  mine: Map<string, Item>;
  theirs: Map<string, Item>;
}

export const itemsOfThree = ({ base, mine, theirs }: Three): Items => ({
  base: itemsOf(base),
  mine: itemsOf(mine),
  theirs: itemsOf(theirs),
});

/** Elements that both have changed, gathered by the step that they belong to. */
export type Disputed = Map<string, string[]>;

export interface Decided {
  /** Only where the two differ. */
  whose: Map<string, Whose>;
  disputed: Disputed;
}

/**
 * What only one of the two changed is taken from that one; what both changed, each otherwise, is disputed and stays
 * theirs until it is chosen. Whoever took a step out to which the other has drawn an arrow disputes that step, too.
 */
export function decide(items: Items, chosen: ReadonlyMap<string, Whose>): Decided {
  const whose = new Map<string, Whose>();
  const disputed: Disputed = new Map();
  const dispute = (id: string): void => {
    const step = stepOf(items, id);
    if (!disputed.get(step)?.includes(id)) disputed.set(step, [...(disputed.get(step) ?? []), id]);
    whose.set(id, chosen.get(step) ?? 'theirs');
  };
  const differing = [...new Set([...items.mine.keys(), ...items.theirs.keys()])].filter(
    (id) => textIn(items.mine, id) !== textIn(items.theirs, id),
  );
  for (const id of differing) {
    const before = textIn(items.base, id);
    if (textIn(items.mine, id) === before) whose.set(id, 'theirs');
    else if (textIn(items.theirs, id) === before) whose.set(id, 'mine');
    else dispute(id);
  }
  const takenOut = [...disputed.values()].flat().filter((id) => !items.mine.has(id) || !items.theirs.has(id));
  for (const end of new Set([...takenOut, ...lostEnds(items, whose)])) {
    dispute(end);
    // A step is kept with its arrows, or goes with them.
    for (const id of differing.filter((each) => endsOf(items, each).includes(end))) {
      whose.set(id, whose.get(end) ?? 'theirs');
      const ids = disputed.get(stepOf(items, end)) ?? [];
      if (!ids.includes(id)) disputed.set(stepOf(items, end), [...ids, id]);
    }
  }
  return { whose, disputed };
}

const textIn = (items: Map<string, Item>, id: string): string | undefined => items.get(id)?.text;

/** What the result has of an element. */
export const resultOf = (items: Items, whose: ReadonlyMap<string, Whose>, id: string): Item | undefined =>
  items[whose.get(id) ?? 'theirs'].get(id);

/** Ends of arrows that would be drawn, which are not. */
function lostEnds(items: Items, whose: ReadonlyMap<string, Whose>): Set<string> {
  const ids = new Set([...items.mine.keys(), ...items.theirs.keys()]);
  const ends = [...ids].flatMap((id) => {
    const item = resultOf(items, whose, id);
    return item ? refsOf(item.element) : [];
  });
  return new Set(ends.filter((end) => items.base.has(end) && !resultOf(items, whose, end)));
}

/** Ids of both ends of an arrow, in either state of it. */
const endsOf = ({ mine, theirs }: Items, id: string): string[] =>
  [mine.get(id), theirs.get(id)].flatMap((item) => (item ? refsOf(item.element) : []));

const refsOf = (element: Element): string[] =>
  ['sourceRef', 'targetRef'].flatMap((end) => textOf(childOf(element, end), 'id') || []);

/** An arrow belongs to the step that it leaves, over the gateway in which its decision is looked at. */
function stepOf({ base, mine, theirs }: Items, id: string): string {
  const element = (theirs.get(id) ?? mine.get(id) ?? base.get(id))?.element;
  const source = element && childOf(element, 'sourceRef');
  if (!source) return id;
  const asked = [...base.values(), ...theirs.values()].find(
    (item) =>
      item.element.$type === 'bpmn:UserTask' &&
      textOf(gatewayOf(item.element), 'id') === textOf(source, 'id'),
  );
  return asked?.id ?? textOf(source, 'id');
}
