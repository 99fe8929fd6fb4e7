import { isTask, type Graph, type Node } from '../graph';
import { axesOf, type Axes } from './axes';
import { tracksOf } from './channels';
import { columnsOf } from './columns';
import { gatewayIdOf, innerFlowIdOf, type Bounds, type Diagram, type Point } from './diagram';
import { gridOf, placeOf, type Place } from './grid';
import { lanesOf } from './lanes';
import { labelSize, sizes } from './measures';
import { linesOf } from './lines';
import { routesOf } from './router';

/** The drawn diagram: lanes from top to bottom, work from left to right. The same graph gives the same picture. */
export function layOut(graph: Graph, slotNames: Map<string, string>): Diagram {
  const columns = columnsOf(graph);
  const lanes = lanesOf(graph, columns, slotNames);
  const grid = gridOf(lanes, columns);
  const routes = routesOf(graph, grid);
  const axes = axesOf(graph, grid, lanes, routes, tracksOf(routes));
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
      ...linesOf(routes, graph, axes),
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

function shapesOf(node: Node, { column, row }: Place, axes: Axes): Shape[] {
  const { id, type, name, step } = node;
  const y = axes.rowY(row);
  if (isTask(node)) {
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
