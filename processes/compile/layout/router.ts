import type { Edge, Graph } from '../graph';
import { placeOf, type Grid } from './grid';
import { candidatesOf, horizontalsOf, type Route, type Side, type WorthTrying } from './route';
import { nothingTaken, type Taken } from './taken';

type Way = Omit<Route, 'edge'>;

/** Leads every line around the nodes and along no other line, with few bends and crossings. */
export function routesOf(graph: Graph, grid: Grid): Route[] {
  const nodeAt = new Set([...grid.places.values()].map(({ row, column }) => key(row, column * 2)));
  const taken = nothingTaken();
  const sidesUsed = new Set<string>();
  return inOrder(graph, grid).map((edge) => {
    const costOf = (way: Way): number =>
      plainCost(way, grid) + (sidesUsed.has(`${edge.from}/${way.side}`) ? costs.sameSide : 0);
    const route = { edge, ...bestWay(edge, graph, grid, nodeAt, taken, costOf) };
    taken.add(route);
    sidesUsed.add(`${edge.from}/${route.side}`);
    return route;
  });
}

const costs = { bend: 10, row: 1, column: 0.2, crossing: 14, spareRow: 3, sameSide: 60, otherRow: 4 };

function bestWay(
  edge: Edge,
  graph: Graph,
  grid: Grid,
  nodeAt: Set<string>,
  taken: Taken,
  costOf: (way: Way) => number,
): Way {
  let best: { cost: number; way: Way } | undefined;
  const isWorthTrying: WorthTrying = (side, row, rowsPassed) =>
    !best || leastCost(side, rowsPassed, grid.rows[row]?.kind === 'spare') < best.cost;
  const ways = candidatesOf(
    placeOf(grid, edge.from),
    placeOf(grid, edge.to),
    sidesOf(edge, graph),
    grid.rows.length,
    isWorthTrying,
  );
  for (const way of ways) {
    const plain = costOf(way);
    if ((best && plain >= best.cost) || leadsBack(way)) continue;
    if (!avoidsNodes(way, nodeAt) || !taken.isFree(way, edge.from, edge.to)) continue;
    const cost = plain + costs.crossing * taken.crossings(way);
    if (!best || cost < best.cost) best = { cost, way };
  }
  if (!best) throw new Error(`no way on the diagram for ${edge.id}`);
  return best.way;
}

/** Main lines first, then short ones: what comes later goes around. */
function inOrder({ nodes, edges }: Graph, grid: Grid): Edge[] {
  const main = new Set(nodes.filter(({ track }) => track === 'main').map(({ id }) => id));
  const weight = ({ from, to }: Edge): number => {
    const [a, b] = [placeOf(grid, from), placeOf(grid, to)];
    const strand = main.has(from) && main.has(to) ? 0 : 500;
    const level = a.row === b.row ? 0 : 1000;
    return strand + level + (b.column - a.column) * 20 + Math.abs(b.row - a.row);
  };
  return [...edges].sort((a, b) => weight(a) - weight(b));
}

/** Gateways are left at any corner, tasks and events on the right only. */
function sidesOf({ from, decision }: Edge, { nodes }: Graph): Side[] {
  const splits = (type: string): boolean => type === 'fork' || type === 'choice';
  const isGateway = decision ?? nodes.some(({ id, type }) => id === from && splits(type));
  return isGateway ? ['right', 'bottom', 'top'] : ['right'];
}

/** What a way with two turns costs without its level parts. */
function leastCost(side: Side, rowsPassed: number, bySpareRow: boolean): number {
  return bendsOf(side, 2) * costs.bend + rowsPassed * costs.row + (bySpareRow ? costs.spareRow : 0);
}

function bendsOf(side: Side, verticals: number): number {
  return side === 'right' ? verticals * 2 : verticals * 2 - 1;
}

function plainCost(way: Way, grid: Grid): number {
  const { source, target, side, verticals } = way;
  const rows = verticals.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  const columns = horizontalsOf(way).reduce((sum, { from, to }) => sum + to - from, 0);
  const spare = verticals.filter(({ to }) => grid.rows[to]?.kind === 'spare').length;
  const bends = bendsOf(side, verticals.length);
  const otherRow = side === 'right' && source.row !== target.row ? costs.otherRow : 0;
  return bends * costs.bend + rows * costs.row + columns * costs.column + spare * costs.spareRow + otherRow;
}

/** Out of the bottom and then up, or the reverse. */
function leadsBack({ side, source, verticals }: Way): boolean {
  const down = (verticals[0]?.to ?? source.row) - source.row;
  return (side === 'bottom' && down < 0) || (side === 'top' && down > 0);
}

function avoidsNodes(way: Way, nodeAt: Set<string>): boolean {
  for (const { row, from, to } of horizontalsOf(way)) {
    if (to < from) return false;
    for (let column = Math.ceil(from / 2); column * 2 <= to; column++)
      if (nodeAt.has(key(row, column * 2))) return false;
  }
  return way.verticals
    .filter(({ position }) => position % 2 === 0)
    .every(({ position, from, to }) => rowsPassed(from, to).every((row) => !nodeAt.has(key(row, position))));
}

/** Rows passed and the last one, without the first. */
function rowsPassed(from: number, to: number): number[] {
  const step = to > from ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) }, (_, index) => from + step * (index + 1));
}

function key(row: number, position: number): string {
  return `${row}/${position}`;
}
