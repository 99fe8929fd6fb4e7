import { compileProcedure } from '../compile/compileProcedure';
import { graphFor } from '../compile/graphFor';
import { stepsOf } from '../compile/stepsOf';
import { sampleProcedures } from '../patterns/testing/sample';
import { stepsAheadIn } from './nextSteps';
import { stepsIn } from './stepsIn';

const entries = sampleProcedures();
const cases = entries.map((entry) => [`${entry.code} ${entry.flow.pattern}`, entry] as const);

describe.each(cases)('the process of %s, read from its diagram', (_name, entry) => {
  test('has the steps that were compiled, each with its time, its agency and its form', async () => {
    const read = await stepsIn((await compileProcedure(entry)).bpmn);
    const told = read.map(({ elementId, name, role, agency, unit, hours }) => {
      return { elementId, name, role, slot: agency, unit, hours };
    });
    const compiled = stepsOf(entry).map(({ elementId, name, role, slot, unit, hours }) => {
      return { elementId, name, role, slot, unit, hours };
    });
    const byId = (one: { elementId: string }, other: { elementId: string }) =>
      one.elementId < other.elementId ? -1 : 1;
    expect(told.sort(byId)).toEqual(compiled.sort(byId));
  });

  test('says of every decision which steps follow', async () => {
    const ahead = await stepsAheadIn((await compileProcedure(entry)).bpmn);
    const { nodes, edges } = graphFor(entry);
    const follow = (id: string): string[] => {
      const node = nodes.find((one) => one.id === id);
      if (!node || node.type === 'end') return [];
      if (node.type === 'task') return [node.name];
      return edges.filter(({ from }) => from === id).flatMap(({ to }) => follow(to));
    };
    for (const { elementId, decisions } of stepsOf(entry)) {
      for (const { value } of decisions) {
        const taken = edges.filter(({ from, decision }) => from === elementId && decision?.value === value);
        const names = [...new Set(taken.flatMap(({ to }) => follow(to)))];
        expect([elementId, value, ahead.get(elementId)?.next(value).sort()]).toEqual([
          elementId,
          value,
          names.sort(),
        ]);
      }
    }
  });
});

test('what cannot be read has no steps', async () => {
  expect(await stepsIn('Quyết định')).toEqual([]);
  expect((await stepsAheadIn('<a/>')).size).toBe(0);
});
