import fc from 'fast-check';
import { longestWays, nodesOf, type TimedGraph } from './longest';

interface Drawn {
  size: number;
  arrows: [number, number][];
  hours: number[];
  restarts: number[];
  bounded: [number, number][];
}

const graphOf = ({ size, arrows, hours, restarts, bounded }: Drawn): TimedGraph => ({
  successors: Array.from({ length: size }, (_each, node) => [
    ...new Set(arrows.filter(([from]) => from === node).map(([, to]) => to)),
  ]),
  hours: hours.slice(0, size),
  restarts: new Set(restarts),
  bounds: new Map(bounded),
  starts: [0],
});

/** Every way from the start, each bounded node passed no more often than it may be. */
function hoursOfAllWays(graph: TimedGraph): Map<number, number> {
  const most = new Map<number, number>();
  const go = (node: number, before: number, passed: Map<number, number>): void => {
    const bound = graph.bounds.get(node);
    const times = (passed.get(node) ?? 0) + 1;
    if (bound !== undefined && times > bound) return;
    const hours = (graph.restarts.has(node) ? 0 : before) + (graph.hours[node] ?? 0);
    most.set(node, Math.max(most.get(node) ?? 0, hours));
    for (const next of graph.successors[node] ?? []) go(next, hours, new Map(passed).set(node, times));
  };
  go(0, 0, new Map());
  return most;
}

const computed = (graph: TimedGraph): Map<number, number> =>
  new Map([...longestWays(graph).ways].map(([node, { hours }]) => [node, hours]));

const size = fc.integer({ min: 1, max: 8 });
const hours = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 });
const nodes = fc.integer({ min: 0, max: 7 });
const forward = fc
  .array(fc.tuple(nodes, nodes), { maxLength: 18 })
  .map((arrows) => arrows.filter(([from, to]) => from < to));

/** All arrows lead ahead but those into one node, which may be passed a few times only. */
const withLoop = fc.record({
  into: fc.integer({ min: 1, max: 6 }),
  times: fc.integer({ min: 1, max: 3 }),
  back: fc.array(nodes, { maxLength: 4 }),
});

const within =
  (limit: number) =>
  ([from, to]: [number, number]): boolean =>
    from < limit && to < limit;

describe('the slowest way is the slowest of all ways', () => {
  test('without loops', () => {
    fc.assert(
      fc.property(size, forward, hours, fc.array(nodes, { maxLength: 2 }), (most, arrows, each, restarts) => {
        const graph = graphOf({
          size: most,
          arrows: arrows.filter(within(most)),
          hours: each,
          restarts,
          bounded: [],
        });
        expect(computed(graph)).toEqual(hoursOfAllWays(graph));
      }),
    );
  });

  test('with loops through one step that may be done a few times', () => {
    fc.assert(
      fc.property(size, forward, hours, withLoop, (most, arrows, each, { into, times, back }) => {
        const loops = back.filter((from) => from >= into).map((from): [number, number] => [from, into]);
        const all = [...arrows, ...loops].filter(within(most));
        const graph = graphOf({
          size: most,
          arrows: all,
          hours: each,
          restarts: [],
          bounded: [[into, times]],
        });
        expect(longestWays(graph).unbounded).toEqual([]);
        expect(computed(graph)).toEqual(hoursOfAllWays(graph));
      }),
    );
  });

  test('its nodes follow each other, and their hours are its sum', () => {
    fc.assert(
      fc.property(size, forward, hours, (most, arrows, each) => {
        const graph = graphOf({
          size: most,
          arrows: arrows.filter(within(most)),
          hours: each,
          restarts: [],
          bounded: [],
        });
        for (const way of longestWays(graph).ways.values()) {
          const passed = nodesOf(way).map(({ node }) => node);
          expect(passed[0]).toBe(0);
          expect(
            passed.slice(1).every((node, index) => graph.successors[passed[index] ?? 0]?.includes(node)),
          ).toBe(true);
          expect(passed.reduce((sum, node) => sum + (graph.hours[node] ?? 0), 0)).toBe(way.hours);
        }
      }),
    );
  });
});

test('a loop that nothing bounds is told, and does not hang', () => {
  const graph = graphOf({
    size: 3,
    arrows: [
      [0, 1],
      [1, 2],
      [2, 1],
    ],
    hours: [1, 2, 3],
    restarts: [],
    bounded: [],
  });
  expect(longestWays(graph).unbounded.map((loop) => [...loop].sort())).toEqual([[1, 2]]);
});

test('a bound of a thousand million rounds is not gone through', () => {
  const graph = graphOf({
    size: 2,
    arrows: [
      [0, 1],
      [1, 1],
    ],
    hours: [0, 1],
    restarts: [],
    bounded: [[1, 1e9]],
  });
  expect(computed(graph).get(1)).toBe(100);
});
