import type { Graph, Node } from '../graph';
import { axesOf, type Axes } from './axes';
import { tracksOf } from './channels';
import { columnsOf } from './columns';
import { gatewayIdOf, innerFlowIdOf, type Bounds, type Diagram, type Point } from './diagram';
import { gridOf, placeOf, type Place } from './grid';
import { lanesOf } from './lanes';
import { labelSize, sizes } from './measures';
import type { Route } from './route';
import { routesOf } from './router';

/** The drawn diagram: lanes from top to bottom, work from left to right. The same graph gives the same picture. */
export function layOut(graph: Graph, slotNames: Map<string, string>): Diagram {
  const columns = columnsOf(graph);
  const lanes = lanesOf(graph, columns, slotNames);
  const grid = gridOf(lanes, columns);
  const routes = routesOf(graph, grid);
  const axes = axesOf(graph, grid, routes, tracksOf(routes));
  const bottom = axes.laneBottom(lanes.length - 1);
  return {
    pool: { x: -2 * sizes.header, y: 0, width: axes.width + 2 * sizes.header, height: bottom },
    lanes: lanes.map(({ id, name, nodes }, index) => ({
      id,
      name,
      nodes: nodes.flatMap(({ id: node, step }) => [
        node,
        ...(step?.decisions.length ? [gatewayIdOf(node)] : []),
      ]),
      bounds: between(
        { x: -sizes.header, y: axes.laneTop(index) },
        { x: axes.width, y: axes.laneBottom(index) },
      ),
    })),
    shapes: new Map(graph.nodes.flatMap((node) => shapesOf(node, placeOf(grid, node.id), axes))),
    edges: new Map([
      ...graph.nodes.flatMap((node) => innerEdge(node, placeOf(grid, node.id), axes)),
      ...routes.map((route) => [route.edge.id, edgeOf(route, graph, axes)] as const),
    ]),
  };
}

function between(from: Point, to: Point): Bounds {
  return { ...from, width: to.x - from.x, height: to.y - from.y };
}

function centred({ x, y }: Point, { width, height }: { width: number; height: number }): Bounds {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

type Shape = readonly [string, { bounds: Bounds; label?: Bounds }];

function shapesOf({ id, type, name, step }: Node, { column, row }: Place, axes: Axes): Shape[] {
  const y = axes.rowY(row);
  if (type === 'task') {
    const task = { x: axes.taskX(column), y: y - sizes.task.height / 2, ...sizes.task };
    if (!step?.decisions.length) return [[id, { bounds: task }]];
    return [
      [id, { bounds: task }],
      [gatewayIdOf(id), { bounds: centred({ x: axes.gatewayX(column), y }, sizes.gateway) }],
    ];
  }
  const isEvent = type === 'start' || type === 'end';
  const size = isEvent ? sizes.event : sizes.gateway;
  const bounds = { x: axes.taskX(column), y: y - size.height / 2, ...size };
  if (!name) return [[id, { bounds }]];
  const text = labelSize(name);
  const middle = { x: bounds.x + size.width / 2, y: bounds.y + size.height + 4 + text.height / 2 };
  return [[id, { bounds, label: centred(middle, text) }]];
}

type Line = readonly [string, { waypoints: Point[]; label?: Bounds }];

function innerEdge({ id, step }: Node, { column, row }: Place, axes: Axes): Line[] {
  if (!step?.decisions.length) return [];
  const y = axes.rowY(row);
  const from = axes.taskX(column) + sizes.task.width;
  return [
    [
      innerFlowIdOf(id),
      {
        waypoints: [
          { x: from, y },
          { x: from + sizes.gatewayGap, y },
        ],
      },
    ],
  ];
}

function edgeOf(route: Route, graph: Graph, axes: Axes): Line[1] {
  const waypoints = waypointsOf(route, graph, axes);
  const text = route.edge.decision?.short;
  return text ? { waypoints, label: labelOf(text, route, waypoints[0] ?? { x: 0, y: 0 }) } : { waypoints };
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
  const type = nodes.find((node) => node.id === id)?.type;
  if (type === 'task') return decides ? sizes.gateway : sizes.task;
  return type === 'fork' || type === 'join' ? sizes.gateway : sizes.event;
}

/** Beside the line where it leaves the gateway. */
function labelOf(text: string, { side }: Route, start: Point): Bounds {
  const size = labelSize(text);
  const { gap } = sizes.label;
  const x = start.x + gap;
  if (side === 'right') return { x, y: start.y - gap + 2 - size.height, ...size };
  return { x, y: side === 'top' ? start.y - size.height : start.y, ...size };
}
