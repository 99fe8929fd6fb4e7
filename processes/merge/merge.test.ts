import { compileProcedure } from '../compile/compileProcedure';
import { sampleProcedures } from '../patterns/testing/sample';
import { childOf, childrenOf, textOf } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { readStep } from '../steps/readStep';
import { stepsInOrder } from '../steps/stepsInOrder';
import { mergeDocuments, type Merged } from '.';

let base = '';
beforeAll(async () => {
  const entry = sampleProcedures().find(({ code }) => code === '2.000205');
  if (!entry) throw new Error('no sample');
  base = (await compileProcedure(entry)).bpmn;
});

/** The document with another text in one step. */
function inStep(bpmn: string, id: string, from: RegExp, to: string): string {
  const step = new RegExp(`<bpmn:userTask id="${id}"[^]*?</bpmn:userTask>`);
  const [text = ''] = step.exec(bpmn) ?? [];
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return bpmn.replace(text, changed);
}

const hours = (bpmn: string, id: string, count: number): string =>
  inStep(bpmn, id, /(key="hours" value=")[^"]*/, `$1${String(count)}`);

const renamed = (bpmn: string, id: string, name: string): string =>
  inStep(bpmn, id, /( name=")[^"]*/, `$1${name}`);

/** Without a step; its arrow in leads on to where its arrow out led. */
const withoutIssue = (bpmn: string): string =>
  bpmn
    .replace(/<bpmn:userTask id="issue"[^]*?<\/bpmn:userTask>/, '')
    .replace(/<bpmn:sequenceFlow [^>]*sourceRef="issue"[^>]*>(?:[^<]*<\/bpmn:sequenceFlow>)?/, '')
    .replaceAll('targetRef="issue"', 'targetRef="hand-over"')
    .replace('<bpmn:flowNodeRef>issue</bpmn:flowNodeRef>', '')
    .replace(/<bpmndi:BPMNShape [^>]*bpmnElement="issue"[^]*?<\/bpmndi:BPMNShape>/, '');

async function merged(
  mine: string,
  theirs: string,
  chosen?: Map<string, 'mine' | 'theirs'>,
): Promise<Merged> {
  const result = await mergeDocuments({ base, mine, theirs }, chosen);
  if (!result) throw new Error('not merged');
  return result;
}

async function stepsOf({ bpmn }: Merged) {
  const { definitions, findings } = await readModel(bpmn);
  expect(findings).toEqual([]);
  const process = definitions && executableOf(definitions);
  return new Map(process ? stepsInOrder(process).map((task) => [textOf(task, 'id'), readStep(task)]) : []);
}

describe('two changes of one process', () => {
  test('of different steps are put together, and nothing is asked', async () => {
    const result = await merged(hours(base, 'appraise', 5), renamed(base, 'sign', 'Giám đốc ký'));
    const steps = await stepsOf(result);
    expect(result.disputed).toEqual([]);
    expect([steps.get('appraise')?.hours, steps.get('sign')?.name]).toEqual([5, 'Giám đốc ký']);
  });

  test('that are the same are one', async () => {
    const result = await merged(hours(base, 'appraise', 5), hours(base, 'appraise', 5));
    expect(result.disputed).toEqual([]);
    expect((await stepsOf(result)).get('appraise')?.hours).toBe(5);
  });

  test('of the same step are asked about, and each choice is kept to', async () => {
    const [mine, theirs] = [hours(base, 'appraise', 5), hours(base, 'appraise', 7)];
    expect((await merged(mine, theirs)).disputed).toEqual(['appraise']);
    const kept = await merged(mine, theirs, new Map([['appraise', 'mine']]));
    expect(kept.disputed).toEqual([]);
    expect((await stepsOf(kept)).get('appraise')?.hours).toBe(5);
    const taken = await merged(mine, theirs, new Map([['appraise', 'theirs']]));
    expect((await stepsOf(taken)).get('appraise')?.hours).toBe(7);
  });

  test('keep what only one of them took out', async () => {
    const result = await merged(withoutIssue(base), hours(base, 'appraise', 5));
    expect(result.disputed).toEqual([]);
    const steps = await stepsOf(result);
    expect([steps.has('issue'), steps.get('appraise')?.hours]).toEqual([false, 5]);
  });

  test('ask about a step that one took out and the other changed; kept, it comes back with its arrows', async () => {
    const [mine, theirs] = [renamed(base, 'issue', 'Vào sổ'), withoutIssue(base)];
    expect((await merged(mine, theirs)).disputed).toEqual(['issue']);
    const kept = await merged(mine, theirs, new Map([['issue', 'mine']]));
    const { definitions } = await readModel(kept.bpmn);
    const issue = childrenOf(definitions && executableOf(definitions), 'flowElements').find(
      (each) => textOf(each, 'id') === 'issue',
    );
    expect(textOf(issue, 'name')).toBe('Vào sổ');
    const next = childrenOf(issue, 'outgoing').map((flow) => textOf(childOf(flow, 'targetRef'), 'id'));
    expect([next, childrenOf(issue, 'incoming').length > 0]).toEqual([['hand-over'], true]);
    expect(kept.bpmn).toContain('bpmnElement="issue"');
  });

  test('lose neither what the one drew elsewhere nor what the other did', async () => {
    const place = /(bpmnElement="appraise"[^>]*>\s*<dc:Bounds x=")(\d+)/;
    const shifted = base.replace(
      place,
      (_all, before: string, x: string) => `${before}${String(Number(x) + 40)}`,
    );
    const { bpmn } = await merged(hours(base, 'sign', 3), shifted);
    expect(place.exec(bpmn)?.[2]).toBe(place.exec(shifted)?.[2]);
  });

  test('of a document that would lose something by being written again are not put together', async () => {
    const foreign = base.replace('</bpmn:process>', '<bpmn:nonsense /></bpmn:process>');
    expect(await mergeDocuments({ base, mine: foreign, theirs: base })).toBeNull();
  });

  test('of each process of the samples change nothing where nothing was changed', async () => {
    const [first] = sampleProcedures();
    if (!first) throw new Error('no sample');
    const { bpmn } = await compileProcedure(first);
    const same = await mergeDocuments({ base: bpmn, mine: bpmn, theirs: bpmn });
    const written = await mergeDocuments({ base: bpmn, mine: bpmn, theirs: same?.bpmn ?? '' });
    expect(written?.bpmn).toBe(same?.bpmn);
  });
});
