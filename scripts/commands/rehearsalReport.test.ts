import { sampleProcedures } from '../../processes/patterns/testing/sample';
import type { Played } from './rehearsal';
import { isLawful, linesOf } from './rehearsalReport';

const [entry] = sampleProcedures();
if (!entry) throw new Error('no sample');
const returned: Played = { entry, end: 'returned', tasks: 5, problem: null };

it('an end that the law knows is lawful, any other is not', () => {
  expect(isLawful(returned)).toBe(true);
  expect(isLawful({ ...returned, end: 'somewhere' })).toBe(false);
  expect(isLawful({ ...returned, end: null })).toBe(false);
  expect(isLawful({ ...returned, problem: 'incident EXTRACT_VALUE_ERROR at sign: no such variable' })).toBe(
    false,
  );
});

it('counts what is stuck apart from incidents, and names both with their procedure', () => {
  const stuck = { ...returned, end: null, problem: 'stuck at sign' };
  const incident = { ...returned, end: null, problem: 'incident FORM_NOT_FOUND at issue: none' };
  const lines = linesOf([returned, stuck, incident], 12_000);
  expect(lines.slice(0, 2)).toEqual([
    `✗ ${entry.code}: stuck at sign`,
    `✗ ${entry.code}: incident FORM_NOT_FOUND at issue: none`,
  ]);
  expect(lines.at(-1)).toBe(
    'all: 3 rehearsed, 1 ended lawfully, 1 stuck, 1 incidents, 0 otherwise; 15 tasks in 12 s, deployment included',
  );
});
