import { loadProcedures } from '../../processes';
import { sharesOf } from './processesShapes';

const entries = loadProcedures().slice(0, 50);

test('every procedure is in one share, and like ones are together', () => {
  const shares = sharesOf(entries, 2);
  expect(
    shares
      .flat()
      .map(({ code }) => code)
      .sort(),
  ).toEqual(entries.map(({ code }) => code).sort());
  const kinds = shares.map(
    (share) => new Set(share.map(({ flow, level, limit }) => JSON.stringify([flow.pattern, level, limit]))),
  );
  expect([...(kinds[0] ?? [])].filter((kind) => kinds[1]?.has(kind))).toEqual([]);
});
