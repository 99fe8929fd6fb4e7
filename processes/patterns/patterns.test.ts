import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { hoursOfLimit } from '../calendar/hoursOfLimit';
import { compileProcedure } from '../compile/compileProcedure';
import { graphFor } from '../compile/graphFor';
import { limitsOf } from '../compile/hours/limits';
import { longestTo, waysThrough } from '../compile/hours/longestPaths';
import { toXml } from '../compile/moddle';
import type { ProcedureEntry } from '../entry';
import type { Level, TimeLimit } from '../types';
import { patterns, type Flow } from '.';
import { examples, exampleOf, twoCases } from './testing/examples';

const parts = 'agencies apology block chain defaults departments index params parts pattern posting'.split(
  ' ',
);

test('every pattern’s file is in the list', () => {
  const files = readdirSync(__dirname).filter((file) => /^\w+\.ts$/.test(file));
  const names = files.map((file) => file.replace('.ts', '')).filter((file) => !parts.includes(file));
  const listed = patterns.map(({ name }) =>
    name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase()),
  );
  expect(names.sort()).toEqual(listed.sort());
});

describe.each(patterns.map((pattern) => [pattern.name, pattern] as const))(
  'the pattern %s',
  (name, pattern) => {
    test('says in both languages what it is', () => {
      const { title, description } = pattern;
      expect(
        [title.vi, title.en, description.vi, description.en].every((text) => text === text.normalize('NFC')),
      ).toBe(true);
      expect(
        Math.min(...[title.vi, title.en, description.vi, description.en].map(({ length }) => length)),
      ).toBeGreaterThan(5);
    });

    test('asks for a supplement once at most on any way, in time', () => {
      for (const entry of examples().filter(({ flow }) => flow.pattern === name)) {
        const steps = stepsOf(entry);
        expect(steps.filter(({ waitFor }) => waitFor === 'applicant').length).toBeLessThanOrEqual(1);
        expect(hoursToRequest(entry)).toBeLessThanOrEqual(entry.supplementWithin);
      }
    });

    test('keeps to the limit on its longest way, at every level', () => {
      for (const entry of examples().filter(({ flow }) => flow.pattern === name))
        expect(overLimits(entry)).toEqual([]);
    });
  },
);

test('a limit of 4 working hours is shared out as well as one of 100 days', () => {
  for (const limit of [hours(4), days(1), days(100)]) {
    const entry = exampleOf({ flow: { pattern: 'division' }, limit });
    expect(overLimits(entry)).toEqual([]);
    expect(stepsOf(entry).every(({ hours: each }) => each === null || each % 0.5 === 0)).toBe(true);
  }
});

test('a long appraisal gets a check of the papers before it', () => {
  const ids = (limit: TimeLimit): string[] =>
    stepsOf(exampleOf({ flow: { pattern: 'division' }, limit })).map(({ elementId }) => elementId);
  expect(ids(days(5))).not.toContain('check');
  expect(ids(days(30))).toContain('check');
});

test('what a source states about a step is kept, and the rest is shared out of what is left', () => {
  const flow: Flow = {
    pattern: 'division',
    steps: { sign: { hours: 30, name: 'Chủ tịch ký', unit: 'Chủ tịch' } },
  };
  const entry = exampleOf({ flow, limit: days(10) });
  expect(stepsOf(entry).find(({ elementId }) => elementId === 'sign')).toMatchObject({
    hours: 30,
    name: 'Chủ tịch ký',
    unit: 'Chủ tịch',
    hoursAssumed: false,
  });
  expect(overLimits(entry)).toEqual([]);
});

test('each case keeps its own limit', () => {
  expect(overLimits(exampleOf({ flow: { pattern: 'by-case' }, cases: twoCases }))).toEqual([]);
});

const anyLimit = fc.oneof(
  fc.integer({ min: 8, max: 40 }).map(hours),
  fc.integer({ min: 2, max: 120 }).map(days),
  fc.integer({ min: 2, max: 180 }).map((amount): TimeLimit => ({ amount, unit: 'calendar-days' })),
);

const anyProcedure = fc
  .record({
    pattern: fc.constantFrom(...patterns.map(({ name }) => name)),
    level: fc.constantFrom<Level>('province', 'district', 'commune'),
    limit: anyLimit,
    division: fc.constantFrom('Phòng Tư pháp', 'Phòng Kinh tế & Hạ tầng "A" <B>'),
    supplement: fc.boolean(),
    refusal: fc.boolean(),
    sendBack: fc.boolean(),
  })
  .map(({ level, limit, ...flow }) => exampleOf({ flow: flow as Flow, level, limit }));

test('any pattern with any limit and parameters compiles, keeps the limit, and is the same again', async () => {
  await fc.assert(
    fc.asyncProperty(anyProcedure, async (entry) => {
      const compiled = await compileProcedure(entry);
      expect(overLimits(entry)).toEqual([]);
      const ids = [...compiled.bpmn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect((await compileProcedure(entry)).bpmn).toBe(compiled.bpmn);
      expect(await toXml(compiled.definitions)).toBe(compiled.bpmn);
    }),
    { numRuns: 40 },
  );
}, 120_000);

function hours(amount: number): TimeLimit {
  return { amount, unit: 'working-hours' };
}

function days(amount: number): TimeLimit {
  return { amount, unit: 'working-days' };
}

function stepsOf(entry: ProcedureEntry) {
  return graphFor(entry).nodes.flatMap(({ step }) => step ?? []);
}

/** Sums of the longest ways that go beyond a limit that holds on them. */
function overLimits(entry: ProcedureEntry): number[] {
  const graph = graphFor(entry);
  return limitsOf(entry).flatMap(({ hours: limit, without }) => {
    const ways = waysThrough(graph, { without, restartsAt: ({ waitFor }) => waitFor === 'applicant' });
    const longest = Math.max(...longestTo(ways, (step) => step.hours ?? 0));
    return longest > limit ? [longest] : [];
  });
}

function hoursToRequest(entry: ProcedureEntry): number {
  const ways = waysThrough(graphFor(entry));
  const place = ways.nodes.findIndex(({ step }) => step?.form === 'supplement-request');
  return longestTo(ways, (step) => step.hours ?? 0)[place] ?? 0;
}

test('calendar days hold their working days at the least', () => {
  const inDays = (amount: number): number => hoursOfLimit({ amount, unit: 'calendar-days' }) / 8;
  expect([1, 2, 3, 4, 7, 8, 30].map(inDays)).toEqual([1, 1, 1, 2, 5, 6, 21]);
});
