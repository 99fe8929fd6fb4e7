import { compileProcedure } from '../../../processes/compile/compileProcedure';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
import { childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { executableOf } from '../../../processes/rules/model/model';
import { readModel } from '../../../processes/rules/read/readModel';
import { removalOf } from './removal';

let elements: Element[] = [];

beforeAll(async () => {
  const entry = sampleProcedures().find(({ code }) => code === '2.000205');
  if (!entry) throw new Error('no sample');
  const { definitions } = await readModel((await compileProcedure(entry)).bpmn);
  elements = childrenOf(definitions && executableOf(definitions), 'flowElements');
});

const idOf = (element: Element): string => textOf(element, 'id');

function removalOfStep(id: string) {
  const step = elements.find((element) => idOf(element) === id);
  if (!step) throw new Error(`no ${id}`);
  const { reconnect, remove } = removalOf(step);
  return {
    reconnect: reconnect.map(({ flow, to }) => `${idOf(flow)} → ${idOf(to)}`),
    remove: remove.map(idOf),
  };
}

describe('a step taken out of a process', () => {
  test('whoever came to an approval goes on to where it led when all was well; its decision goes too', () => {
    expect(removalOfStep('approve-division')).toEqual({
      reconnect: ['flow-appraise-approve → sign', 'flow-appraise-supplemented-approve → sign'],
      remove: ['approve-division', 'approve-division-decision'],
    });
  });

  test('a step without a decision is passed over', () => {
    expect(removalOfStep('approve-division-revised')).toEqual({
      reconnect: ['flow-revise-to-approve-division-revised → sign-revised'],
      remove: ['approve-division-revised'],
    });
  });

  test('what only it led to goes with it', () => {
    const { remove } = removalOfStep('appraise');
    expect(remove).toEqual(
      expect.arrayContaining(['appraise', 'request-supplement', 'await-supplement', 'appraise-supplemented']),
    );
    expect(remove).not.toContain('approve-division');
  });
});
