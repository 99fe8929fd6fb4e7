import { validateZeebe } from '@bpmn-io/element-templates-validator';
import { decisionTableBlock } from '../compile/blockId';
import { stepsOf } from '../compile/stepsOf';
import { formFor } from '../forms/formFor';
import { templates } from '../forms/templates';
import { examples } from '../patterns/testing/examples';
import { blockIdOf } from '../compile/blockId';
import { loadBlocks, type ElementTemplate } from './blocks';

const blocks = loadBlocks();
const byId = new Map(blocks.map((block) => [block.id, block]));

describe.each(blocks.map((block) => [block.name, block] as const))('the block “%s”', (_name, block) => {
  test('is an element template that Camunda’s modeler takes', () => {
    const { valid, errors } = validateZeebe(block);
    expect({ valid, errors }).toMatchObject({ valid: true });
  });

  test('asks nobody for an expression', () => {
    const asked = block.properties.filter(({ type }) => type !== 'Hidden');
    expect(asked.filter(({ value, label }) => value?.startsWith('=') ?? !label)).toEqual([]);
  });

  test('has its Vietnamese in NFC', () => {
    const text = JSON.stringify(block);
    expect(text.normalize('NFC')).toBe(text);
  });
});

test('every kind of step has its block, and no block is left over', () => {
  const forms = Object.keys(templates) as (keyof typeof templates)[];
  expect([...byId.keys()].sort()).toEqual([...forms.map(blockIdOf), decisionTableBlock].sort());
});

test('every compiled step is what its block says', () => {
  for (const entry of examples()) {
    for (const step of stepsOf(entry)) {
      const block = byId.get(blockIdOf(step.form));
      expect(headerOf(block, 'kind')).toBe(step.kind);
      expect(headerOf(block, 'waitFor') ?? '').toBe(step.waitFor);
    }
  }
});

test('the form a block brings along is one that the compiler makes', () => {
  const { papers } = examples()[0] ?? { papers: [] };
  for (const form of ['hand-over', 'withdrawal', 'issue', 'posting', 'revision'] as const) {
    const given = byId.get(blockIdOf(form))?.properties.find(({ binding }) => binding.property === 'formId');
    expect(given?.value).toBe(formFor({ form, decisions: [] }, papers).id);
  }
});

function headerOf(block: ElementTemplate | undefined, key: string): string | undefined {
  return block?.properties.find(({ binding }) => binding.type === 'zeebe:taskHeader' && binding.key === key)
    ?.value;
}
