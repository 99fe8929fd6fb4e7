import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import type { Differences } from './differences';
import { ownTextOf } from './ownText';

/** How an element is drawn in the picture of the two; what is the same is not marked. */
export const marks = ['added', 'removed', 'changed', 'moved'] as const;
export type Mark = (typeof marks)[number];

/**
 * Marks for both diagrams, by the element's id. Moved is what stands at another place of the work or in another lane:
 * where something is added or taken out, all that follows is drawn elsewhere, and that says nothing.
 */
export function marksBetween(
  before: Element,
  after: Element,
  { changed, moved }: Differences,
): Record<string, Mark> {
  const [earlier, later] = [elementsOf(before), elementsOf(after)];
  const found: Record<string, Mark> = {};
  for (const [id, element] of later) {
    const was = earlier.get(id);
    if (!was) found[id] = 'added';
    else if (was.lane !== element.lane) found[id] = 'moved';
    else if (was.text !== element.text) found[id] = 'changed';
  }
  for (const id of earlier.keys()) if (!later.has(id)) found[id] = 'removed';
  for (const { after: step } of changed) found[step.elementId] ??= 'changed';
  for (const { elementId } of moved) found[elementId] = 'moved';
  return found;
}

interface Told {
  lane: string;
  /** What is said of the element itself, without where it is drawn. */
  text: string;
}

/** What is drawn of a process: nodes, arrows, lanes and notes, by id. */
function elementsOf(definitions: Element): Map<string, Told> {
  const process = executableOf(definitions);
  const lanes = lanesOf(process);
  const elements = [...childrenOf(process, 'flowElements'), ...childrenOf(process, 'artifacts')];
  return new Map(
    elements.flatMap(inside).map((each) => {
      const id = textOf(each, 'id');
      return [id, { lane: lanes.get(id) ?? '', text: ownTextOf(each) }];
    }),
  );
}

const inside = (element: Element): Element[] => [
  element,
  ...[...childrenOf(element, 'flowElements'), ...childrenOf(element, 'artifacts')].flatMap(inside),
];

/** The lane of each node by its name: another id for the same office is no move. */
function lanesOf(process: Element | undefined): Map<string, string> {
  const lanes = childrenOf(process, 'laneSets').flatMap((set) => childrenOf(set, 'lanes'));
  return new Map(lanes.flatMap((lane) => placesIn(lane, '')));
}

function placesIn(lane: Element, above: string): [string, string][] {
  const name = `${above}/${textOf(lane, 'name') || textOf(lane, 'id')}`;
  const own = childrenOf(lane, 'flowNodeRef').map((node): [string, string] => [textOf(node, 'id'), name]);
  const within = childrenOf(childOf(lane, 'childLaneSet'), 'lanes').flatMap((each) => placesIn(each, name));
  return [...own, ...within];
}
