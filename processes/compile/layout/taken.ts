import { horizontalsOf, type Horizontal, type Route, type Vertical } from './route';

type Way = Omit<Route, 'edge'>;

/** What the lines drawn so far take up, kept by row and by column so that the next line is tested fast. */
export interface Taken {
  add(route: Route): void;
  /** Whether a line would lie on another. It may where both run into the same target or leave the same side. */
  isFree(way: Way, from: string, to: string): boolean;
  crossings(way: Way): number;
}

export function nothingTaken(): Taken {
  const levels = new Map<number, { level: Horizontal; route: Route }[]>();
  const uprights: Vertical[] = [];
  const levelsIn = (row: number): { level: Horizontal; route: Route }[] => levels.get(row) ?? [];

  return {
    add(route) {
      for (const level of horizontalsOf(route))
        levels.set(level.row, [...levelsIn(level.row), { level, route }]);
      uprights.push(...route.verticals);
    },
    isFree(way, from, to) {
      const mayShare = (row: number, other: Route): boolean =>
        (other.edge.to === to && row === way.target.row) ||
        (other.edge.from === from && other.side === way.side && row === way.source.row);
      const level = horizontalsOf(way).every((mine) =>
        levelsIn(mine.row).every(
          ({ level: theirs, route }) => !overlap(mine, theirs) || mayShare(mine.row, route),
        ),
      );
      return (
        level && way.verticals.filter(inColumn).every((mine) => !uprights.some((one) => touch(mine, one)))
      );
    },
    crossings(way) {
      const mine = horizontalsOf(way);
      const through = uprights.reduce(
        (sum, upright) => sum + mine.filter((level) => crosses(upright, level)).length,
        0,
      );
      const over = way.verticals.reduce((sum, upright) => {
        const rows = rowsInside(upright).flatMap(levelsIn);
        return sum + rows.filter(({ level }) => crosses(upright, level)).length;
      }, 0);
      return through + over;
    },
  };
}

function inColumn({ position }: Vertical): boolean {
  return position % 2 === 0;
}

function overlap(a: Horizontal, b: Horizontal): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Meeting end to end is allowed: a gateway's upper and lower corner are in one column. */
function touch(a: Vertical, b: Vertical): boolean {
  return (
    a.position === b.position &&
    Math.min(a.from, a.to) < Math.max(b.from, b.to) &&
    Math.min(b.from, b.to) < Math.max(a.from, a.to)
  );
}

function crosses({ position, from, to }: Vertical, level: Horizontal): boolean {
  const inside = level.row > Math.min(from, to) && level.row < Math.max(from, to);
  return inside && level.from <= position && position <= level.to;
}

function rowsInside({ from, to }: Vertical): number[] {
  const low = Math.min(from, to);
  return Array.from({ length: Math.max(0, Math.abs(to - from) - 1) }, (_, index) => low + index + 1);
}
