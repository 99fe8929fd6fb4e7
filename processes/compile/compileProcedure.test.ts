import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { sampleProcedures } from '../patterns/testing/sample';
import { outcomes } from '../types';
import { compileProcedure } from './compileProcedure';
import { graphFor } from './graphFor';
import { stepsOf } from './stepsOf';

const procedures = sampleProcedures().map((entry) => [entry.code, entry] as const);

describe.each(procedures)('the process of %s', (_code, entry) => {
  const elements = new Map<string, ModdleElement>();
  let bpmn = '';

  beforeAll(async () => {
    bpmn = (await compileProcedure(entry)).bpmn;
    const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(bpmn);
    expect(warnings).toEqual([]);
    const roots = rootElement.get('rootElements') as ModdleElement[];
    const process = roots.find(({ $type }) => $type === 'bpmn:Process');
    for (const element of process?.get('flowElements') as ModdleElement[]) {
      elements.set(String(element.get('id')), element);
    }
  });

  test('is the same, byte for byte, when compiled again', async () => {
    expect((await compileProcedure(entry)).bpmn).toBe(bpmn);
  });

  test('has every id once', () => {
    const ids = [...bpmn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ends in the known outcomes only', () => {
    const ends = [...elements.values()].filter(({ $type }) => $type === 'bpmn:EndEvent');
    expect(ends.map((end) => end.get('id')).sort()).toEqual([...outcomes].sort());
  });

  test('says for every task whose it is, and what it waits for', () => {
    for (const step of stepsOf(entry)) {
      expect(Object.keys(entry.slots)).toContain(step.slot);
      expect(step.unit).not.toBe('');
      expect(step.kind === 'wait').toBe(step.waitFor !== '');
      expect(bpmn).toContain(`=[agencies.${step.slot} + &#34;/${step.role}&#34;]`);
    }
  });

  test('lets alternatives come together before parallel work, not in it', () => {
    const { nodes, edges } = graphFor(entry);
    const arrivals = (type: string): number[] =>
      nodes.filter((node) => node.type === type).map(({ id }) => edges.filter(({ to }) => to === id).length);
    expect(arrivals('fork').every((count) => count === 1)).toBe(true);
    const branches = nodes.filter(({ type, id }) => type === 'fork' && id !== 'open');
    const begun = branches.map(({ id }) => edges.filter(({ from }) => from === id).length);
    expect(arrivals('join')).toEqual(begun);
  });

  test('leads every decision of a task somewhere', () => {
    const { edges } = graphFor(entry);
    for (const { elementId, decisions } of stepsOf(entry)) {
      const led = edges.filter(({ from }) => from === elementId).map(({ decision }) => decision?.value);
      expect(led.sort()).toEqual(decisions.length ? decisions.map(({ value }) => value).sort() : [undefined]);
    }
  });

  test('asks for a supplement in one task at most, and never after one', () => {
    const asking = stepsOf(entry).filter(({ decisions }) =>
      decisions.some(({ value }) => value === 'supplement'),
    );
    expect(asking.length).toBeLessThanOrEqual(1);
    expect(asking.map(({ elementId }) => elementId).join()).not.toContain('supplemented');
  });
});
