import type { Edge } from '../graph';
import type { Place } from './grid';

/** The way of one line: out of a side of its source, up or down at some positions, into the target's left side. */
export interface Route {
  edge: Edge;
  source: Place;
  target: Place;
  side: Side;
  verticals: Vertical[];
}

export type Side = 'right' | 'top' | 'bottom';

export interface Vertical {
  position: number;
  from: number;
  to: number;
}

export interface Horizontal {
  row: number;
  from: number;
  to: number;
}

/** A line that turns in a channel takes half of it: what comes in from the left, or what goes out to the right. */
const half = 0.25;

/** The level parts of a route: before, between and behind its verticals. */
export function horizontalsOf({ source, target, side, verticals }: Omit<Route, 'edge'>): Horizontal[] {
  const inChannel = (position: number, part: number): number =>
    position % 2 === 0 ? position : position + part;
  const turns = verticals.map(({ position }) => position);
  const starts = [source.column * 2 + half, ...turns.map((position) => inChannel(position, half))];
  const ends = [...turns.map((position) => inChannel(position, -half)), target.column * 2 - half];
  const rows = [source.row, ...verticals.map(({ to }) => to)];
  return rows
    .map((row, index) => ({ row, from: starts[index] ?? 0, to: ends[index] ?? 0 }))
    .slice(side === 'right' ? 0 : 1);
}

/** Whether a way by that row may still be the best: asked before it is made, as most are not. */
export type WorthTrying = (side: Side, row: number, rowsPassed: number) => boolean;

/** All ways worth trying, the plain ones first. */
export function* candidatesOf(
  source: Place,
  target: Place,
  sides: Side[],
  rowCount: number,
  isWorthTrying: WorthTrying,
): Generator<Omit<Route, 'edge'>> {
  const base = { source, target };
  const first = source.column * 2 + 1;
  const last = target.column * 2 - 1;
  for (const side of sides) {
    const begin = side === 'right' ? first : source.column * 2;
    if (side === 'right' && source.row === target.row) yield { ...base, side, verticals: [] };
    if (source.row !== target.row) {
      for (const position of side === 'right' ? odd(first, last) : [begin]) {
        yield { ...base, side, verticals: [{ position, from: source.row, to: target.row }] };
      }
    }
    for (let row = 0; row < rowCount; row++) {
      if (row === source.row || row === target.row) continue;
      if (!isWorthTrying(side, row, Math.abs(row - source.row) + Math.abs(row - target.row))) continue;
      for (const position of odd(side === 'right' ? first + 2 : first, last)) {
        const verticals = [
          { position: begin, from: source.row, to: row },
          { position, from: row, to: target.row },
        ];
        yield { ...base, side, verticals };
      }
    }
  }
}

function odd(from: number, to: number): number[] {
  const positions: number[] = [];
  for (let position = from; position <= to; position += 2) positions.push(position);
  return positions;
}
