import { compileProcedure } from '../../processes/compile/compileProcedure';
import { sampleProcedures } from '../../processes/patterns/testing/sample';
import type { Element } from '../../processes/rules/model/element';
import { readModel } from '../../processes/rules/read/readModel';
import { lawful, lawfulBpmn, changed, withNodes, step } from '../../processes/rules/testing/lawful';
import { bpmnOf } from '../../processes/rules/testing/sketch';
import { wordsFor } from '../modeler/words';
import { differencesBetween, marksBetween } from './differences';
import { effectOf } from './effect';
import { sentencesOf } from './sentences';

const names = {
  slots: [
    { id: 'department', name: 'Sở Nội vụ', agency: null },
    { id: 'reception', name: 'Bộ phận Một cửa', agency: null },
  ],
  roles: [
    { id: 'leader', name: 'Lãnh đạo cơ quan' },
    { id: 'specialist', name: 'Chuyên viên' },
  ],
  papers: [],
  forms: [],
};
const say = wordsFor('vi');

async function treeOf(bpmn: string): Promise<Element> {
  const { definitions } = await readModel(bpmn);
  if (!definitions) throw new Error('unreadable');
  return definitions;
}

async function told(before: string, after: string): Promise<string[]> {
  const differences = differencesBetween(await treeOf(before), await treeOf(after));
  return sentencesOf(differences, names, say).map(({ text }) => text);
}

describe('what a redesign changes', () => {
  test('the same process has no difference', async () => {
    const [before, after] = [await treeOf(lawfulBpmn), await treeOf(lawfulBpmn)];
    expect(differencesBetween(before, after)).toEqual({ added: [], removed: [], changed: [] });
    expect(marksBetween(before, after).size).toBe(0);
  });

  test('a shorter time is one sentence with both times', async () => {
    const sentences = await told(lawfulBpmn, bpmnOf(changed('sign', { hours: '4' })));
    expect(sentences).toEqual(['sign: 1 ngày làm việc → 4 giờ làm việc']);
  });

  test('another role and an added step are told in the office’s words', async () => {
    const after = withNodes({
      sign: step('specialist', 'department', { hours: '8' }),
      again: step('leader', 'department', { hours: '2' }),
    });
    const sentences = await told(lawfulBpmn, bpmnOf(after));
    expect(sentences).toEqual([
      'Thêm bước “again” (Sở Nội vụ, Lãnh đạo cơ quan, 2 giờ làm việc).',
      'sign: người làm là Chuyên viên thay cho Lãnh đạo cơ quan',
    ]);
  });

  test('a removed step is told', async () => {
    const nodes = Object.fromEntries(Object.entries(lawful.nodes).filter(([id]) => id !== 'sign-refusal'));
    const flows = lawful.flows.filter((flow) => !flow.includes('sign-refusal'));
    const sentences = await told(lawfulBpmn, bpmnOf({ ...lawful, nodes, flows }));
    expect(sentences).toEqual(['Bỏ bước “sign-refusal” (Sở Nội vụ, Lãnh đạo cơ quan, 1 ngày làm việc).']);
  });

  test('a decision that leads elsewhere is told with both ways', async () => {
    const [entry] = sampleProcedures();
    if (!entry) throw new Error('no sample');
    const { bpmn } = await compileProcedure(entry);
    const flow = /(<bpmn:sequenceFlow id="flow-appraise-approve"[^>]* targetRef=")([^"]*)/;
    const sentences = await told(bpmn, bpmn.replace(flow, '$1hand-over'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^Thẩm định hồ sơ: .+ → Trả kết quả thay cho .+$/);
  });

  test('the effect on the whole compares time, steps, agencies and papers', async () => {
    const after = await treeOf(bpmnOf(changed('sign', { hours: '4' })));
    const lines = effectOf(await treeOf(lawfulBpmn), after, say);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe('Số bước: 9 → 9');
  });
});
