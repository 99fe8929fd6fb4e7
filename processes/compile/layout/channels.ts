import type { Route, Vertical } from './route';

/** A vertical in a channel, with what decides which of two should run further left. */
interface Strand {
  vertical: Vertical;
  low: number;
  high: number;
  /** Those running into the same target may lie on each other. */
  into: string | null;
}

/** For each vertical in a channel its track, from 0 on the left; and how many tracks each channel needs. */
export interface Tracks {
  trackOf: Map<Vertical, number>;
  countOf: Map<number, number>;
}

export function tracksOf(routes: Route[]): Tracks {
  const trackOf = new Map<Vertical, number>();
  const countOf = new Map<number, number>();
  const channels = new Map<number, Strand[]>();
  for (const strand of routes.flatMap(strandsOf)) {
    const { position } = strand.vertical;
    channels.set(position, [...(channels.get(position) ?? []), strand]);
  }
  for (const [position, strands] of channels) {
    const placed: Strand[] = [];
    for (const strand of ordered(strands)) {
      trackOf.set(strand.vertical, trackFor(strand, placed, trackOf));
      placed.push(strand);
    }
    countOf.set(position, 1 + Math.max(...strands.map(({ vertical }) => trackOf.get(vertical) ?? 0)));
  }
  return { trackOf, countOf };
}

function strandsOf({ edge, verticals, target }: Route): Strand[] {
  return verticals
    .filter(({ position }) => position % 2 === 1)
    .map((vertical) => ({
      vertical,
      low: Math.min(vertical.from, vertical.to),
      high: Math.max(vertical.from, vertical.to),
      into: vertical.to === target.row ? edge.to : null,
    }));
}

/** Insertion by pairs: the order of two strands is the one in which their level ends cross less. */
function ordered(strands: Strand[]): Strand[] {
  const result: Strand[] = [];
  for (const strand of strands) {
    const index = result.findIndex((other) => crossingsIf(strand, other) < crossingsIf(other, strand));
    result.splice(index === -1 ? result.length : index, 0, strand);
  }
  return result;
}

/** Crossings when `left` runs left of `right`; a line going out must not lie on one coming in. */
function crossingsIf(left: Strand, right: Strand): number {
  const passes = (row: number, { low, high }: Strand): number => (row > low && row < high ? 1 : 0);
  const lieOnEachOther = left.vertical.to === right.vertical.from ? 100 : 0;
  return passes(right.vertical.from, left) + passes(left.vertical.to, right) + lieOnEachOther;
}

function trackFor(strand: Strand, placed: Strand[], trackOf: Map<Vertical, number>): number {
  const merged = placed.find(({ into }) => into !== null && into === strand.into);
  if (merged) return trackOf.get(merged.vertical) ?? 0;
  const before = placed.filter(({ low, high }) => low <= strand.high && strand.low <= high);
  return Math.max(-1, ...before.map(({ vertical }) => trackOf.get(vertical) ?? 0)) + 1;
}
