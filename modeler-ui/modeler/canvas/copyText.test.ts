import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { readStep } from '../../../processes/steps/readStep';
import { readCopy, writeCopy, type Moddle } from './copyText';

const moddle = new BpmnModdle({ zeebe }) as unknown as Moddle;

function storage() {
  const kept = new Map<string, string>();
  return {
    setItem: (key: string, value: string) => void kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
  };
}

const header = (key: string, value: string) => moddle.create('zeebe:Header', { key, value });

const step = () =>
  moddle.create('bpmn:UserTask', {
    id: 'appraise',
    name: 'Thẩm định',
    extensionElements: moddle.create('bpmn:ExtensionElements', {
      values: [
        moddle.create('zeebe:FormDefinition', { formId: 'appraisal-1' }),
        moddle.create('zeebe:TaskHeaders', { values: [header('hours', '14'), header('unit', 'Phòng A')] }),
      ],
    }),
  });

describe('steps that are copied from one procedure to another', () => {
  test('keep their headers and their form on the way through the text', () => {
    const place = storage();
    writeCopy({ code: '1.000', tree: { 0: [{ id: 'appraise', businessObject: step() }] } }, place);
    const copy = readCopy(moddle, place);
    if (!copy || copy === 'unreadable') throw new Error('nothing');
    const [first] = copy.tree['0'] ?? [];
    expect(copy.code).toBe('1.000');
    expect(first?.businessObject && readStep(first.businessObject)).toMatchObject({
      name: 'Thẩm định',
      hours: 14,
      unit: 'Phòng A',
      formId: 'appraisal-1',
    });
  });

  test('where nothing was copied nothing is read', () => {
    expect(readCopy(moddle, storage())).toBeNull();
  });

  test.each([
    'no json',
    '{"code":1}',
    '{"code":"1","tree":{"0":[{"businessObject":{"$type":"evil:Thing"}}]}}',
    'null',
  ])('what something else left there is not drawn: %s', (text) => {
    expect(readCopy(moddle, { getItem: () => text })).toBe('unreadable');
  });
});
