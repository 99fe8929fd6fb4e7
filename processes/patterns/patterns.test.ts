import { readdirSync } from 'node:fs';
import { hoursOfLimit } from '../calendar/hoursOfLimit';
import { graphFor } from '../compile/graphFor';
import { longestTo, waysThrough } from '../compile/hours/longestPaths';
import { overLimits } from '../compile/testing/overLimits';
import type { ProcedureEntry } from '../entry';
import type { TimeLimit } from '../types';
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

test('a refusal is signed by the leader also where a division head alone approves', () => {
  const entry = exampleOf({ flow: { pattern: 'interlinked', approvals: { district: ['division-head'] } } });
  const refusing = stepsOf(entry).filter(
    ({ role, decisions }) => role === 'division-head' && decisions.some(({ value }) => value === 'refuse'),
  );
  expect(refusing).toEqual([]);
});

test('each case keeps its own limit', () => {
  expect(overLimits(exampleOf({ flow: { pattern: 'by-case' }, cases: twoCases }))).toEqual([]);
});

function hours(amount: number): TimeLimit {
  return { amount, unit: 'working-hours' };
}

function days(amount: number): TimeLimit {
  return { amount, unit: 'working-days' };
}

function stepsOf(entry: ProcedureEntry) {
  return graphFor(entry).nodes.flatMap(({ step }) => step ?? []);
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
