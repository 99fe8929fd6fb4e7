import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { loadBlocks } from '../../../processes/blocks/blocks';
import { readStep } from '../../../processes/steps/readStep';
import type { Block } from '../data';
import { newStepId, offered, stepFrom } from './newStep';

const moddle = new BpmnModdle({ zeebe });

const blocks = loadBlocks().map((template): Block => {
  const { id, name, description, category } = template;
  const both = (words: string) => ({ vi: words, en: words });
  return {
    id,
    name: both(name),
    description,
    category: { id: category.id, name: both(category.name) },
    template: template as unknown as Block['template'],
  };
});

function stepOfBlock(id: string) {
  const block = blocks.find((each) => each.id === id);
  if (!block) throw new Error(`no ${id}`);
  const forms = [
    { id: 'approval-1', name: '', block: id, schema: {}, decisions: [{ value: 'approve', label: '' }] },
    { id: 'approval-2', name: '', block: id, schema: {}, decisions: [] },
  ];
  const place = { id: newStepId(block, 'k3x9'), slot: 'department', forms };
  return readStep(
    moddle.create(
      'bpmn:UserTask',
      stepFrom(block, place, (type, attributes = {}) => moddle.create(type, attributes)),
    ),
  );
}

describe('a step made from a block', () => {
  test('says who does it, in what time and with which form, and asks for no decision yet', () => {
    expect(stepOfBlock('one-stop.approval')).toMatchObject({
      elementId: 'approval-k3x9',
      name: 'Duyệt, ký',
      kind: 'work',
      stage: 'approval',
      agency: 'department',
      role: 'leader',
      candidateGroups: '=[agencies.department + "/leader"]',
      hours: 4,
      formId: 'approval-2',
      block: 'one-stop.approval',
    });
  });

  test('waits for what its block waits for, without hours', () => {
    expect(stepOfBlock('one-stop.payment')).toMatchObject({ kind: 'wait', hours: null });
  });

  test('is offered for every block but those that only the compiler or the apology makes', () => {
    const left = blocks.filter((block) => !offered(blocks).includes(block)).map(({ id }) => id);
    expect(left).toEqual(
      expect.arrayContaining(['one-stop.decision-table', 'one-stop.withdrawal', 'one-stop.apology-draft']),
    );
    expect(offered(blocks).length).toBeGreaterThan(20);
  });
});
