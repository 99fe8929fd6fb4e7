import { create, type Element } from './moddle';
import type { TaskText } from './taskText';

/** A Zeebe user task with its group, its form, its headers, its properties and the one variable it leaves. */
export function userTask({ id, name, formId, group, outcome, headers, properties }: TaskText): Element {
  const output = create('zeebe:Output', { source: outcome, target: decisionVariableOf(id) });
  const values = [
    create('zeebe:UserTask'),
    create('zeebe:FormDefinition', { formId }),
    create('zeebe:AssignmentDefinition', { candidateGroups: group }),
    create('zeebe:IoMapping', { outputParameters: [output] }),
    create('zeebe:TaskHeaders', {
      values: filled({ ...headers }).map(([key, value]) => create('zeebe:Header', { key, value })),
    }),
    propertiesElement({ ...properties }),
  ];
  return create('bpmn:UserTask', {
    id,
    name,
    'zeebe:modelerTemplate': properties.block,
    extensionElements: create('bpmn:ExtensionElements', { values }),
  });
}

/** What the editor shows of an element. */
export function propertiesElement(properties: Record<string, string>): Element {
  return create('zeebe:Properties', {
    properties: filled(properties).map(([name, value]) => create('zeebe:Property', { name, value })),
  });
}

/** The engine drops headers without a value, so they are left out: a reader takes a missing one as "". */
function filled(texts: Record<string, string>): [string, string][] {
  return Object.entries(texts).filter(([, value]) => value !== '');
}

/** Each step has a variable of its own, so that parallel branches do not overwrite each other's. */
export function decisionVariableOf(elementId: string): string {
  const name = elementId.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return `${name}Decision`;
}
