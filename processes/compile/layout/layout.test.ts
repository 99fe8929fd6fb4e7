import { sampleProcedures } from '../../patterns/testing/sample';
import { graphFor } from '../graphFor';
import type { Bounds, Diagram, Point } from './diagram';
import { layOut } from './layout';

const procedures = sampleProcedures().map((entry) => {
  const graph = graphFor(entry);
  const slotNames = new Map(Object.entries(entry.slots).map(([slot, { name }]) => [slot, name]));
  return [entry.code, graph, layOut(graph, slotNames)] as const;
});

describe.each(procedures)('the diagram of %s', (_code, graph, diagram) => {
  const shapes = [...diagram.shapes].map(([id, { bounds }]) => ({ id, bounds }));
  const labels = labelsOf(diagram);
  const segments = segmentsOf(diagram);

  test('shows every node, its gateway and every line', () => {
    const deciding = graph.nodes.filter(({ step }) => step?.decisions.length);
    expect(diagram.shapes.size).toBe(graph.nodes.length + deciding.length);
    expect(diagram.edges.size).toBe(graph.edges.length + deciding.length);
  });

  test('puts no node over another', () => {
    expect(pairs(shapes).filter(([a, b]) => overlap(a.bounds, b.bounds))).toEqual([]);
  });

  test('keeps every node within a lane, and the lanes on top of each other', () => {
    for (const { nodes, bounds } of diagram.lanes) {
      for (const id of nodes) expect(within(diagram.shapes.get(id)?.bounds ?? bounds, bounds)).toBe(true);
    }
    const lanes = diagram.lanes.map(({ bounds }) => bounds);
    expect(lanes.slice(1).map(({ y }) => y)).toEqual(lanes.slice(0, -1).map(({ y, height }) => y + height));
  });

  test('draws lines level or upright, from side to side of their nodes', () => {
    for (const { from, to } of segments) expect(from.x === to.x || from.y === to.y).toBe(true);
    for (const { waypoints } of diagram.edges.values()) {
      const [start, end] = [waypoints[0], waypoints.at(-1)];
      const docks = (point: Point | undefined): boolean =>
        shapes.some(({ bounds }) => point && onBorder(point, bounds));
      expect([docks(start), docks(end)]).toEqual([true, true]);
    }
  });

  test('leads no line through a node', () => {
    const through = segments.flatMap(({ id, from, to }) =>
      shapes.filter(({ bounds }) => crosses(from, to, bounds)).map((shape) => `${id} through ${shape.id}`),
    );
    expect(through).toEqual([]);
  });

  test('puts no label over a node, a line or another label', () => {
    const onNodes = labels.filter(({ bounds }) => shapes.some((shape) => overlap(bounds, shape.bounds)));
    const onLines = labels.filter(({ bounds }) => segments.some(({ from, to }) => crosses(from, to, bounds)));
    const onLabels = pairs(labels).filter(([a, b]) => overlap(a.bounds, b.bounds));
    expect({ onNodes, onLines, onLabels }).toEqual({ onNodes: [], onLines: [], onLabels: [] });
  });

  test('lays no line on another, but where they run into the same node or leave it', () => {
    const ends = new Map(graph.edges.map(({ id, from, to }) => [id, { from, to }]));
    const lying = pairs(segments).filter(([a, b]) => {
      const [one, other] = [ends.get(a.id), ends.get(b.id)];
      const related = !one || !other || one.to === other.to || one.from === other.from;
      return !related && lieOnEachOther(a, b);
    });
    expect(lying.map(([a, b]) => `${a.id} on ${b.id}`)).toEqual([]);
  });
});

interface Segment {
  id: string;
  from: Point;
  to: Point;
}

function segmentsOf({ edges }: Diagram): Segment[] {
  return [...edges].flatMap(([id, { waypoints }]) =>
    waypoints.slice(1).map((to, index) => ({ id, from: waypoints[index] ?? to, to })),
  );
}

function labelsOf({ shapes, edges }: Diagram): { id: string; bounds: Bounds }[] {
  return [...shapes, ...edges].flatMap(([id, { label }]) => (label ? [{ id, bounds: label }] : []));
}

function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function onBorder({ x, y }: Point, { x: left, y: top, width, height }: Bounds): boolean {
  const middle = { x: left + width / 2, y: top + height / 2 };
  return (
    (y === middle.y && (x === left || x === left + width)) ||
    (x === middle.x && (y === top || y === top + height))
  );
}

function box(from: Point, to: Point): Bounds {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** Through the inside; lines may touch a border. */
function crosses(from: Point, to: Point, bounds: Bounds): boolean {
  const line = box(from, to);
  return (
    line.x < bounds.x + bounds.width &&
    bounds.x < line.x + line.width + 0.01 &&
    line.y < bounds.y + bounds.height &&
    bounds.y < line.y + line.height + 0.01 &&
    !touches(line, bounds)
  );
}

function touches(line: Bounds, bounds: Bounds): boolean {
  return line.x + line.width <= bounds.x || line.y + line.height <= bounds.y;
}

function lieOnEachOther(a: Segment, b: Segment): boolean {
  const [one, other] = [box(a.from, a.to), box(b.from, b.to)];
  const level = one.height === 0 && other.height === 0 && one.y === other.y;
  const upright = one.width === 0 && other.width === 0 && one.x === other.x;
  const along = level ? Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) : 0;
  const down = upright ? Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) : 0;
  return along > 0 || down > 0;
}
