import type { TargetBlock } from './target';

interface Template {
  id: string;
  properties: { value?: string; binding: { type: string; name?: string; key?: string } }[];
}

/** What steps made from each block usually are, out of its element template. */
export function blocksFrom(templates: readonly Template[]): TargetBlock[] {
  return templates.map(({ id, properties }) => {
    const said = (type: string, name: string): string =>
      properties.find(({ binding }) => binding.type === type && (binding.name ?? binding.key) === name)?.value ?? '';
    return {
      id,
      role: said('zeebe:property', 'role') || 'specialist',
      kind: said('zeebe:taskHeader', 'kind') || 'work',
      stage: said('zeebe:taskHeader', 'stage') || 'appraisal',
      waitFor: said('zeebe:taskHeader', 'waitFor'),
    };
  });
}
