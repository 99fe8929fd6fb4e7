import { isTask, wordsOf, type Graph } from '../graph';
import type { Axes } from './axes';
import type { Bounds, Point } from './diagram';
import { labelSize, sizes } from './measures';
import type { Route } from './route';

export interface Line {
  waypoints: Point[];
  label?: Bounds;
}

/** The lines between nodes, with the decisions that take them. */
export function linesOf(routes: Route[], graph: Graph, axes: Axes): (readonly [string, Line])[] {
  return routes.map((route, index) => {
    const waypoints = waypointsOf(route, graph, axes);
    const text = wordsOf(route.edge);
    if (!text) return [route.edge.id, { waypoints }];
    const earlier = routes.slice(0, index);
    const taken = earlier.some(({ edge, side }) => edge.from === route.edge.from && side === route.side);
    return [
      route.edge.id,
      { waypoints, label: taken ? labelAtEnd(text, waypoints) : labelAtStart(text, route, waypoints) },
    ];
  });
}

function waypointsOf({ edge, source, target, side, verticals }: Route, graph: Graph, axes: Axes): Point[] {
  const y = axes.rowY(source.row);
  const size = sizeOf(graph, edge.from);
  const middle = edge.decision ? axes.gatewayX(source.column) : axes.taskX(source.column) + size.width / 2;
  const start = {
    right: { x: middle + size.width / 2, y },
    top: { x: middle, y: y - size.height / 2 },
    bottom: { x: middle, y: y + size.height / 2 },
  }[side];
  const turns = verticals.flatMap((vertical) => {
    const x = vertical.position % 2 === 0 ? middle : axes.verticalX(vertical);
    return [
      { x, y: axes.rowY(vertical.from) },
      { x, y: axes.rowY(vertical.to) },
    ];
  });
  const end = { x: axes.taskX(target.column), y: axes.rowY(target.row) };
  return [start, ...(side === 'right' ? turns : turns.slice(1)), end];
}

/** The size of what a line leaves: the gateway, where a task decides. */
function sizeOf({ nodes, edges }: Graph, id: string): { width: number; height: number } {
  const decides = edges.some(({ from, decision }) => from === id && decision);
  const node = nodes.find((each) => each.id === id);
  if (node && isTask(node)) return decides ? sizes.gateway : sizes.task;
  const type = node?.type;
  return type === 'start' || type === 'end' ? sizes.event : sizes.gateway;
}

/** Beside the line where it leaves the gateway. */
function labelAtStart(text: string, { side }: Route, waypoints: Point[]): Bounds {
  const size = labelSize(text);
  const { gap } = sizes.label;
  const start = waypoints[0] ?? { x: 0, y: 0 };
  const x = start.x + gap;
  if (side === 'right') return { x, y: start.y - gap + 2 - size.height, ...size };
  return { x, y: side === 'top' ? start.y - size.height : start.y, ...size };
}

/** Above the last level part: where two leave the gateway at one corner, the second is named further on. */
function labelAtEnd(text: string, waypoints: Point[]): Bounds {
  const size = labelSize(text);
  const turn = waypoints.at(-2) ?? { x: 0, y: 0 };
  return { x: turn.x + sizes.label.gap, y: turn.y - sizes.label.gap + 2 - size.height, ...size };
}
