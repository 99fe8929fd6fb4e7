import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { Element } from '../../../processes/rules/model/element';
import { termsOf } from '../../../processes/steps/termsIn';
import type { Create } from './changeStep';
import { termsUpdates, type TermsChange } from './changeTerms';

const moddle = new BpmnModdle({ zeebe });
const create: Create = (type, attributes = {}) => moddle.create(type, attributes);

const process = (properties: Record<string, string> = {}): Element => {
  const entries = Object.entries(properties).map(([name, value]) =>
    create('zeebe:Property', { name, value }),
  );
  const values = [create('zeebe:Properties', { properties: entries })];
  return create('bpmn:Process', { extensionElements: create('bpmn:ExtensionElements', { values }) });
};

function write(element: Element, change: TermsChange): void {
  for (const { target, properties } of termsUpdates(element, change, create))
    for (const [name, value] of Object.entries(properties)) target.set(name, value);
}

test('a shorter limit takes the place of the published one, and the rest stays', () => {
  const element = process({ limit: '5 working-days', level: 'province' });
  write(element, { limit: { amount: 3, unit: 'working-days' }, of: null });
  expect(termsOf(element).limit).toEqual({ amount: 3, unit: 'working-days' });
  expect(JSON.stringify(element)).toContain('province');
});

test('the limit of one case leaves those of the others alone', () => {
  const element = process({ cases: 'new=15 working-days;again=5 working-days' });
  write(element, { limit: { amount: 10, unit: 'working-days' }, of: 'new' });
  expect(termsOf(element).cases).toEqual({
    new: { amount: 10, unit: 'working-days' },
    again: { amount: 5, unit: 'working-days' },
  });
});

test('papers are waived, and asked for again', () => {
  const element = process();
  write(element, { waivedPapers: ['anh-mau', 'ho-chieu'] });
  expect(termsOf(element).waivedPapers).toEqual(['anh-mau', 'ho-chieu']);
  write(element, { waivedPapers: [] });
  expect(termsOf(element).waivedPapers).toEqual([]);
});
