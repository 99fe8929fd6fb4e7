import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { resultOf, type Items, type Whose } from './decide';
import { itemsOf, laneOfEach, listIn, lists, putList } from './items';

/** Makes the document `theirs` the result: takes over what was decided to be mine. */
export function applyDecisions(
  { mine, theirs }: { mine: Element; theirs: Element },
  items: Items,
  whose: ReadonlyMap<string, Whose>,
): void {
  const lanes = lanesWanted({ mine, theirs }, items, whose);
  const places = new Map([...items.theirs].map(([id, { element }]) => [id, element]));
  for (const [id, owner] of whose) {
    if (owner === 'theirs') continue;
    const [item, old] = [items.mine.get(id), items.theirs.get(id)];
    if (old) removeFrom(places.get(old.parent) ?? theirs, id);
    if (!item) places.delete(id);
    else {
      const element = withContentsOf(item.element, places.get(id));
      const parent = places.get(item.parent) ?? theirs;
      insert(parent, item.list, element, old ? positionOf(items, old.id) : Infinity);
      places.set(id, element);
    }
  }
  tidy(theirs, lanes);
}

/** What stands in an element is decided for itself. */
function withContentsOf(element: Element, now: Element | undefined): Element {
  for (const list of lists) putList(element, list, now ? [...listIn(now, list)] : []);
  if (now && childOf(now, 'childLaneSet') && !childOf(element, 'childLaneSet'))
    Object.assign(element, { childLaneSet: childOf(now, 'childLaneSet') });
  return element;
}

function removeFrom(parent: Element, id: string): void {
  for (const list of lists) {
    const kept = listIn(parent, list).filter((each) => textOf(each, 'id') !== id);
    if (kept.length !== listIn(parent, list).length) putList(parent, list, kept);
  }
}

const positionOf = ({ theirs }: Items, id: string): number => {
  const item = theirs.get(id);
  if (!item) return Infinity;
  const siblings = [...theirs.values()].filter(
    ({ parent, list }) => parent === item.parent && list === item.list,
  );
  return siblings.indexOf(item);
};

function insert(parent: Element, list: (typeof lists)[number], element: Element, at: number): void {
  const now = [...listIn(parent, list)];
  now.splice(Math.min(at, now.length), 0, element);
  Object.assign(element, { $parent: parent });
  putList(parent, list, now);
}

/** The lane of each node in the result. */
function lanesWanted(
  { mine, theirs }: { mine: Element; theirs: Element },
  items: Items,
  whose: ReadonlyMap<string, Whose>,
): Map<string, string> {
  const of = { mine: laneOfEach(mine), theirs: laneOfEach(theirs) };
  const ids = new Set([...of.mine.keys(), ...of.theirs.keys()]);
  return new Map(
    [...ids].flatMap((id) => {
      const lane = resultOf(items, whose, id) && of[whose.get(id) ?? 'theirs'].get(id);
      return lane ? [[id, lane] as const] : [];
    }),
  );
}

/** Makes what is said twice agree: arrows at their ends, nodes in their lanes; an arrow without an end goes. */
function tidy(definitions: Element, lanes: ReadonlyMap<string, string>): void {
  dropLooseFlows(definitions);
  const elements = new Map([...itemsOf(definitions)].map(([id, { element }]) => [id, element]));
  const flows = [...elements.values()].filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  for (const flow of flows)
    for (const end of ['sourceRef', 'targetRef'])
      Object.assign(flow, { [end]: elements.get(textOf(childOf(flow, end), 'id')) });
  for (const node of elements.values()) {
    if (!isNode(node, flows)) continue;
    Object.assign(node, {
      incoming: flows.filter((flow) => childOf(flow, 'targetRef') === node),
      outgoing: flows.filter((flow) => childOf(flow, 'sourceRef') === node),
    });
    const fallback = textOf(childOf(node, 'default'), 'id');
    if (fallback) Object.assign(node, { default: elements.get(fallback) });
  }
  for (const lane of elements.values()) {
    if (lane.$type !== 'bpmn:Lane') continue;
    const id = textOf(lane, 'id');
    const nodes = [...lanes].flatMap(([node, place]) => (place === id ? (elements.get(node) ?? []) : []));
    Object.assign(lane, { flowNodeRef: nodes });
  }
}

const isNode = (element: Element, flows: Element[]): boolean =>
  childrenOf(element, 'incoming').length + childrenOf(element, 'outgoing').length > 0 ||
  flows.some((flow) => childOf(flow, 'sourceRef') === element || childOf(flow, 'targetRef') === element);

function dropLooseFlows(definitions: Element): void {
  const items = itemsOf(definitions);
  for (const { id, element, parent } of items.values()) {
    if (!['bpmn:SequenceFlow', 'bpmn:Association'].includes(element.$type)) continue;
    const ends = ['sourceRef', 'targetRef'].map((end) => textOf(childOf(element, end), 'id'));
    const holder = items.get(parent)?.element;
    if (holder && ends.some((end) => !items.has(end))) removeFrom(holder, id);
  }
}
