export interface Point {
  x: number;
  y: number;
}

/** One line out of several that follow each other: the place between them was free, or is now. */
export function throughPoints(lines: Point[][]): Point[] {
  const points = lines.flat().map(({ x, y }) => ({ x, y }));
  const square = points.flatMap((point, index) => {
    const before = points[index - 1];
    const turns = before && before.x !== point.x && before.y !== point.y;
    return turns ? [{ x: point.x, y: before.y }, point] : [point];
  });
  return square.filter((point, index) => {
    const [before, after] = [square[index - 1], square[index + 1]];
    return !before || !after || !between(before, point, after);
  });
}

/** A point that lies on the straight way between its neighbours says nothing. */
function between(before: Point, { x, y }: Point, after: Point): boolean {
  return (before.x === x && x === after.x) || (before.y === y && y === after.y);
}
