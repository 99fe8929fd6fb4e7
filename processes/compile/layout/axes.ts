import { isTask, wordsOf, type Graph } from '../graph';
import type { Tracks } from './channels';
import type { Grid } from './grid';
import type { Lane } from './lanes';
import { labelSize, sizes } from './measures';
import type { Route, Vertical } from './route';

/** Pixels of the grid's columns, channels and rows. */
export interface Axes {
  width: number;
  /** Left edge of a column's tasks. */
  taskX(column: number): number;
  gatewayX(column: number): number;
  /** Of a vertical in a channel. */
  verticalX(vertical: Vertical): number;
  rowY(row: number): number;
  laneTop(lane: number): number;
  laneBottom(lane: number): number;
}

export function axesOf(graph: Graph, grid: Grid, lanes: Lane[], routes: Route[], tracks: Tracks): Axes {
  const columns = columnAxis(graph, grid, tracks);
  const rows = rowAxis(grid, lanes, routes);
  const gatewayX = (column: number): number =>
    columns.left(column) + sizes.task.width + sizes.gatewayGap + sizes.gateway.width / 2;
  return {
    width: columns.end,
    taskX: columns.left,
    gatewayX,
    verticalX: (vertical) => {
      const column = Math.floor(vertical.position / 2);
      return columns.tracksFrom(column) + (tracks.trackOf.get(vertical) ?? 0) * sizes.track;
    },
    ...rows,
  };
}

interface ColumnAxis {
  end: number;
  left(column: number): number;
  tracksFrom(column: number): number;
}

/** A column is as wide as its widest node; its channel has room for the labels of its arrows, then for the tracks. */
function columnAxis({ nodes, edges }: Graph, grid: Grid, tracks: Tracks): ColumnAxis {
  const lefts: number[] = [];
  const trackStarts: number[] = [];
  let x = sizes.margin;
  const count = 1 + Math.max(...[...grid.places.values()].map(({ column }) => column));
  for (let column = 0; column < count; column++) {
    const here = nodes.filter(({ id }) => grid.places.get(id)?.column === column);
    const wide = here.some(({ step }) => step?.decisions.length);
    const task = here.some(isTask);
    const width = wide
      ? sizes.task.width + sizes.gatewayGap + sizes.gateway.width
      : task
        ? sizes.task.width
        : sizes.gateway.width;
    const labels = edges.filter((edge) => wordsOf(edge) && here.some(({ id }) => id === edge.from));
    const labelRoom = Math.max(0, ...labels.map((edge) => labelSize(wordsOf(edge)).width));
    lefts.push(x);
    trackStarts.push(x + width + (labelRoom ? labelRoom + sizes.label.gap * 2 : sizes.channel / 2));
    const tracked = ((tracks.countOf.get(column * 2 + 1) ?? 1) - 1) * sizes.track;
    x = (trackStarts.at(-1) ?? x) + tracked + sizes.channel / 2;
  }
  const at = (values: number[], column: number): number => values[column] ?? 0;
  return {
    end: x + sizes.margin - sizes.channel / 2,
    left: (column) => at(lefts, column),
    tracksFrom: (column) => at(trackStarts, column),
  };
}

type RowAxis = Pick<Axes, 'rowY' | 'laneTop' | 'laneBottom'>;

/** Spare rows that no line uses take no room; a lane is high enough for its name. */
function rowAxis(grid: Grid, lanes: Lane[], routes: Route[]): RowAxis {
  const used = new Set(routes.flatMap(({ verticals }) => verticals.map(({ to }) => to)));
  const heightOf = (row: number): number => {
    if (grid.rows[row]?.kind === 'node') return sizes.nodeRow;
    return used.has(row) ? sizes.spareRow : 0;
  };
  const centres = new Map<number, number>();
  const tops: number[] = [];
  let y = 0;
  for (const [lane, { name }] of lanes.entries()) {
    const rows = [...grid.rows.keys()].filter((row) => grid.rows[row]?.lane === lane);
    const needed = rows.reduce((sum, row) => sum + heightOf(row), 0);
    const room = Math.max(0, Math.ceil(name.length * sizes.laneLetter) + sizes.header - needed) / 2;
    tops.push(y);
    y += room;
    for (const row of rows) {
      centres.set(row, y + heightOf(row) / 2);
      y += heightOf(row);
    }
    y += room;
  }
  return {
    rowY: (row) => centres.get(row) ?? y,
    laneTop: (lane) => tops[lane] ?? 0,
    laneBottom: (lane) => tops[lane + 1] ?? y,
  };
}
