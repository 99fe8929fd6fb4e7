import fc from 'fast-check';
import { loadAgencies } from '../../catalogue/catalogue';
import { patterns, type Flow } from '../../patterns';
import type { Level, Service } from '../../types';
import { anyText } from './anyText';

type Parameters = Record<string, fc.Arbitrary<unknown>>;

const departments = loadAgencies().filter(({ kind }) => kind === 'department');

/** Id and name of a department of the province. */
export const anyDepartment = fc.constantFrom(...departments.map(({ id, name }) => ({ id, name })));

/**
 * Any pattern with any of its parameters, each present or not.
 * @param hours of the limit that stated hours must fit into
 * @param hasCases without them the pattern by-case cannot be
 */
export function anyFlow(level: Level, hours: number, hasCases: boolean): fc.Arbitrary<Flow> {
  const names = patterns.map(({ name }) => name).filter((name) => hasCases || name !== 'by-case');
  return fc
    .constantFrom(...names)
    .chain((pattern) =>
      fc.record(
        { pattern: fc.constant(pattern), ...common, ...parametersOf(pattern, level, hours) },
        { requiredKeys: ['pattern'] },
      ),
    )
    .map((flow) => flow as Flow);
}

const common: Parameters = {
  division: anyText,
  supplement: fc.boolean(),
  refusal: fc.boolean(),
  sendBack: fc.boolean(),
};

function parametersOf(pattern: string, level: Level, hours: number): Parameters {
  const own: Record<string, Parameters> = {
    consultation: {
      consulted: fc.array(anyDepartment, { minLength: 1, maxLength: 6 }),
      answerWithin: fc.integer({ min: 1, max: Math.max(1, Math.floor(hours / 3)) }),
    },
    'public-posting': { days },
    interlinked: { upTo, department, approvals },
    'interlinked-posting': { upTo, department, days },
    'upstream-return': { department },
    proposal: { department },
    'medical-council': { council: department },
    'parallel-agencies': { branches: anyBranches(level) },
  };
  return own[pattern] ?? {};
}

const days = fc.integer({ min: 1, max: 90 });
const upTo = fc.constantFrom('district', 'department', 'province');
const department = fc.oneof(
  anyDepartment.map(({ id }) => id),
  anyDepartment,
);

const approvers = fc.subarray(['division-head', 'leader'], { minLength: 1 });
const approvals = fc.record(
  { commune: approvers, district: approvers, department: approvers, province: approvers },
  { requiredKeys: [] },
);

/** Who works for an area of that level; the police only where a commune receives. */
const services: Record<Level, Service[]> = {
  province: ['tax', 'social-insurance', 'land-office'],
  district: ['tax', 'social-insurance', 'land-office'],
  commune: ['tax', 'social-insurance', 'land-office', 'police'],
};

function anyBranches(level: Level): fc.Arbitrary<unknown> {
  const word = fc.record({ name: anyText, done: anyText, needed: anyText });
  const branch = fc.record({
    service: fc.constantFrom(...services[level]),
    name: anyText,
    verify: fc.option(word, { nil: undefined }),
  });
  return fc.array(branch, { minLength: 1, maxLength: 4 }).map((branches) =>
    branches.map(({ verify, ...each }, index) => ({
      ...each,
      id: `branch-${letters[index] ?? ''}`,
      ...(verify && { verify: { ...verify, id: `branch-${letters[index] ?? ''}-verify` } }),
    })),
  );
}

const letters = ['a', 'b', 'c', 'd'];
