import { throughPoints } from './waypoints';

const at = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }));

describe('the line that is left where a step is taken out', () => {
  test('lines that follow each other straight on become one without a bend', () => {
    expect(throughPoints([at([0, 0], [10, 0]), at([20, 0], [30, 0])])).toEqual(at([0, 0], [30, 0]));
  });

  test('keeps to the square where the next line begins lower', () => {
    expect(throughPoints([at([0, 0], [10, 0]), at([20, 40], [30, 40])])).toEqual(
      at([0, 0], [20, 0], [20, 40], [30, 40]),
    );
  });
});
