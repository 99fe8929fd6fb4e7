import { decisionVariableOf } from '../../../processes/compile/userTask';
import type { Element } from '../../../processes/rules/model/element';
import type { Block, Choice, Form, ModelerData } from '../data';
import { groupOf, type Create } from './changeStep';

/** Hours that a new step begins with, until somebody says better. */
const firstHours = '4';

/** Blocks that are made by the compiler alone, or belong to the process of the apology. */
const notOffered = ['one-stop.decision-table', 'one-stop.withdrawal'];

export function offered(blocks: Block[]): Block[] {
  return blocks.filter(({ id, category }) => !notOffered.includes(id) && !category.id.endsWith('-apology'));
}

/** Letters that make the id of a new step differ from those of every version there was or will be. */
export function newStepId({ id }: Pick<Block, 'id'>, letters: string): string {
  return `${id.replace(/^one-stop\./, '')}-${letters}`;
}

/** The attributes of a user task made from a block, done in that agency. */
export function stepFrom(
  block: Block,
  { id, slot, forms }: { id: string; slot: string; forms: Form[] },
  create: Create,
): Record<string, unknown> {
  const role = property(block, 'role') ?? 'specialist';
  const agency = property(block, 'agency') === 'reception' ? 'reception' : slot;
  const kind = headerOf(block, 'kind') ?? 'work';
  const name = block.name.vi;
  const headers = {
    name,
    kind,
    hours: kind === 'work' ? firstHours : '',
    stage: headerOf(block, 'stage') ?? 'appraisal',
    waitFor: headerOf(block, 'waitFor') ?? '',
  };
  const extensions = [
    create('zeebe:UserTask'),
    create('zeebe:FormDefinition', { formId: formOf(block, forms) }),
    create('zeebe:AssignmentDefinition', { candidateGroups: groupOf(agency, role) }),
    create('zeebe:IoMapping', { outputParameters: [outcome(id, create)] }),
    create('zeebe:TaskHeaders', {
      values: filled(headers).map(([key, value]) => create('zeebe:Header', { key, value })),
    }),
    create('zeebe:Properties', {
      properties: filled({ role, agency, block: block.id }).map(([key, value]) =>
        create('zeebe:Property', { name: key, value }),
      ),
    }),
  ];
  const extensionElements = create('bpmn:ExtensionElements', { values: extensions });
  return { id, name, 'zeebe:modelerTemplate': block.id, extensionElements };
}

/** What a step leaves behind as long as nothing is decided in it. */
function outcome(id: string, create: Create): Element {
  return create('zeebe:Output', { source: '="done"', target: decisionVariableOf(id) });
}

/** A new step asks for no decision: then it can stand anywhere, and a form with decisions can be chosen. */
function formOf(block: Block, forms: Form[]): string {
  const own = forms.filter((form) => form.block === block.id);
  return (own.find(({ decisions }) => decisions.length === 0) ?? own[0])?.id ?? '';
}

/** Who usually does the steps that are made from a block. */
export function usualRoleOf(
  id: string,
  { blocks, roles }: Pick<ModelerData, 'blocks' | 'roles'>,
): Choice | null {
  const block = blocks.find((each) => each.id === id);
  const role = block && property(block, 'role');
  return roles.find((each) => each.id === role) ?? null;
}

/** What a block writes into a header of its steps. */
export function headerOf(block: Block, key: string): string | undefined {
  return block.template.properties.find(
    ({ binding }) => binding.type === 'zeebe:taskHeader' && binding.key === key,
  )?.value;
}

function property(block: Block, name: string): string | undefined {
  return block.template.properties.find(
    ({ binding }) => binding.type === 'zeebe:property' && binding.name === name,
  )?.value;
}

const filled = (texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).filter(([, value]) => value !== '');
