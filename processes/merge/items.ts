import { ownTextOf } from '../compare/ownText';
import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';

/** The lists in which elements stand that are merged one by one. */
export const lists = [
  'rootElements',
  'participants',
  'messageFlows',
  'laneSets',
  'lanes',
  'flowElements',
  'artifacts',
] as const;
export type ListName = (typeof lists)[number];

/** One element that may be changed on its own. */
export interface Item {
  id: string;
  element: Element;
  /** The element in which it stands, and in which of its lists; a lane in a lane stands in `lanes` of that lane. */
  parent: string;
  list: ListName;
  /** What it says, where it stands, and for a node the lane that it is in. */
  text: string;
}

/** All elements of a document that have an id, from the top down. */
export function itemsOf(definitions: Element): Map<string, Item> {
  const lanes = laneOfEach(definitions);
  const items = new Map<string, Item>();
  const add = (parent: Element, list: ListName, element: Element): void => {
    const id = textOf(element, 'id');
    if (id && !items.has(id)) {
      const place = [textOf(parent, 'id'), list, lanes.get(id) ?? ''];
      const text = JSON.stringify([...place, ownTextOf(element)]);
      items.set(id, { id, element, parent: textOf(parent, 'id'), list, text });
    }
    enter(element);
  };
  const enter = (element: Element): void => {
    for (const list of lists) for (const each of listIn(element, list)) add(element, list, each);
  };
  enter(definitions);
  return items;
}

/** The elements in a list; those of a lane are in the set that it holds. */
export const listIn = (parent: Element, list: ListName): Element[] =>
  childrenOf(holderOf(parent, list), list);

const holderOf = (parent: Element, list: ListName): Element | undefined =>
  list === 'lanes' && parent.$type === 'bpmn:Lane' ? childOf(parent, 'childLaneSet') : parent;

export function putList(parent: Element, list: ListName, elements: Element[]): void {
  const holder = holderOf(parent, list);
  if (holder && (elements.length > 0 || childrenOf(holder, list).length > 0))
    Object.assign(holder, { [list]: elements });
}

/** The innermost lane of each node. */
export function laneOfEach(definitions: Element): Map<string, string> {
  const found = new Map<string, string>();
  const enter = (parent: Element): void => {
    for (const lane of listIn(parent, 'lanes')) {
      for (const node of childrenOf(lane, 'flowNodeRef')) found.set(textOf(node, 'id'), textOf(lane, 'id'));
      enter(lane);
    }
  };
  for (const root of childrenOf(definitions, 'rootElements')) allSetsIn(root).forEach(enter);
  return found;
}

const allSetsIn = (scope: Element): Element[] => [
  ...childrenOf(scope, 'laneSets'),
  ...childrenOf(scope, 'flowElements').flatMap(allSetsIn),
];

/** What is drawn, by the id of what it stands for. */
export function drawnOf(definitions: Element): Map<string, Element> {
  const drawn = planesOf(definitions).flatMap((plane) => childrenOf(plane, 'planeElement'));
  return new Map(drawn.map((each) => [textOf(childOf(each, 'bpmnElement'), 'id'), each]));
}

export const planesOf = (definitions: Element): Element[] =>
  childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
