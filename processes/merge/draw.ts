import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import type { Three } from './decide';
import { drawnOf, itemsOf, planesOf } from './items';

interface Point {
  x: number;
  y: number;
}

/** Where everything is drawn, by the id of what it stands for. */
type Drawn = Map<string, Element>;

/**
 * Draws the result in `theirs`: what both have pushed aside is pushed aside by both, what I added stands beside the same
 * neighbour as before. Returns the arrows whose bends no longer fit.
 */
export function drawResult({ base, mine, theirs }: Three): string[] {
  const drawn = { base: drawnOf(base), mine: drawnOf(mine), theirs: drawnOf(theirs) };
  const wanted = itemsOf(theirs);
  const [plane] = planesOf(theirs);
  if (!plane) return [];
  const shifts = shiftsBetween(drawn.base, drawn.theirs);
  const untidy: string[] = [];
  const kept: Element[] = [];
  for (const id of new Set([...drawn.theirs.keys(), ...drawn.mine.keys()])) {
    const item = wanted.get(id);
    if (!item && !isProcess(theirs, id)) continue;
    const [was, is, now] = [drawn.base.get(id), drawn.mine.get(id), drawn.theirs.get(id)];
    const di = now ?? is;
    if (!di) continue;
    if (item) Object.assign(di, { bpmnElement: item.element, $parent: plane });
    const fits = now
      ? was && is
        ? addChange(now, was, is)
        : true
      : !shift(di, nearest(id, item?.element, shifts));
    if (!fits && isEdge(di)) untidy.push(id);
    kept.push(di);
    if (!now && item && !isEdge(di)) makeRoom(di, kept);
  }
  Object.assign(plane, { planeElement: kept });
  return untidy;
}

const isProcess = (definitions: Element, id: string): boolean =>
  childrenOf(definitions, 'rootElements').some((root) => textOf(root, 'id') === id);

const isEdge = (di: Element): boolean => di.$type === 'bpmndi:BPMNEdge';

/** How far each shape was moved. */
function shiftsBetween(before: Drawn, after: Drawn): Map<string, Point> {
  return new Map(
    [...after].flatMap(([id, di]) => {
      const [was, is] = [childOf(before.get(id), 'bounds'), childOf(di, 'bounds')];
      return was && is
        ? [[id, { x: at(is, 'x') - at(was, 'x'), y: at(is, 'y') - at(was, 'y') }] as const]
        : [];
    }),
  );
}

/** What I added is moved with the step that it was drawn after. */
function nearest(id: string, element: Element | undefined, shifts: Map<string, Point>): Point {
  const seen = new Set<Element>();
  const open = element ? [element] : [];
  for (let each = open.shift(); each; each = open.shift()) {
    if (seen.has(each)) continue;
    seen.add(each);
    const found = textOf(each, 'id') === id ? undefined : shifts.get(textOf(each, 'id'));
    if (found) return found;
    const source = childOf(each, 'sourceRef') ?? childOf(each, 'attachedToRef');
    if (source) open.push(source);
    for (const flow of childrenOf(each, 'incoming')) {
      const from = childOf(flow, 'sourceRef');
      if (from) open.push(from);
    }
  }
  return { x: 0, y: 0 };
}

const numbers = ['x', 'y', 'width', 'height'] as const;

/** Adds my change of bounds or bends to theirs; says whether the bends could be added. */
function addChange(now: Element, was: Element, is: Element): boolean {
  const [bounds, before, after] = [now, was, is].map((di) => childOf(di, 'bounds'));
  if (bounds && before && after) {
    for (const key of numbers) put(bounds, key, at(bounds, key) + at(after, key) - at(before, key));
    const [label, oldLabel, myLabel] = [now, was, is].map((di) => childOf(childOf(di, 'label'), 'bounds'));
    if (label && oldLabel && myLabel)
      for (const key of ['x', 'y'] as const)
        put(label, key, at(label, key) + at(myLabel, key) - at(oldLabel, key));
    return true;
  }
  const [points, old, my] = [now, was, is].map((di) => childrenOf(di, 'waypoint'));
  if (!points || !old || !my) return true;
  if (sameWay(old, my)) return true;
  if (sameWay(old, points)) {
    Object.assign(now, { waypoint: my });
    return true;
  }
  if (points.length !== old.length || my.length !== old.length) return false;
  points.forEach((point, index) => {
    const [from, to] = [old[index], my[index]];
    if (from && to)
      for (const key of ['x', 'y'] as const) put(point, key, at(point, key) + at(to, key) - at(from, key));
  });
  return true;
}

/** Both have drawn a step in the same place: mine goes beneath. */
function makeRoom(di: Element, others: Element[]): void {
  const bounds = childOf(di, 'bounds');
  if (!bounds || at(bounds, 'width') > widest) return;
  const small = others.flatMap((each) => {
    const other = each === di ? undefined : childOf(each, 'bounds');
    return other && at(other, 'width') <= widest ? [other] : [];
  });
  const step = { x: 0, y: at(bounds, 'height') + gap };
  for (let tries = 0; tries < 20 && small.some((each) => overlap(each, bounds)); tries += 1) shift(di, step);
}

/** Wider than any step is what holds steps. */
const widest = 250;
const gap = 20;

const overlap = (one: Element, other: Element): boolean =>
  at(one, 'x') < at(other, 'x') + at(other, 'width') &&
  at(other, 'x') < at(one, 'x') + at(one, 'width') &&
  at(one, 'y') < at(other, 'y') + at(other, 'height') &&
  at(other, 'y') < at(one, 'y') + at(one, 'height');

/** Says whether anything was moved. */
function shift(di: Element, { x, y }: Point): boolean {
  const places = [
    childOf(di, 'bounds'),
    childOf(childOf(di, 'label'), 'bounds'),
    ...childrenOf(di, 'waypoint'),
  ];
  for (const place of places) {
    if (!place) continue;
    put(place, 'x', at(place, 'x') + x);
    put(place, 'y', at(place, 'y') + y);
  }
  return x !== 0 || y !== 0;
}

const sameWay = (one: Element[], other: Element[]): boolean =>
  one.length === other.length &&
  one.every((point, index) => {
    const twin = other[index];
    return twin && at(point, 'x') === at(twin, 'x') && at(point, 'y') === at(twin, 'y');
  });

const at = (element: Element, key: (typeof numbers)[number]): number =>
  Number((element as unknown as Record<string, unknown>)[key] ?? 0);

function put(element: Element, key: (typeof numbers)[number], value: number): void {
  Object.assign(element, { [key]: value });
}
