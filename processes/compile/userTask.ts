import type { StepHeaders } from '../types';
import { create, type Element } from './moddle';
import type { Step } from './step';

/** A Zeebe user task with its group, its form, its headers and the one variable it leaves. */
export function userTask(step: Step, formId: string): Element {
  const values = [
    create('zeebe:UserTask'),
    create('zeebe:FormDefinition', { formId }),
    create('zeebe:AssignmentDefinition', { candidateGroups: `=[agencies.${step.slot} + "/${step.role}"]` }),
    create('zeebe:IoMapping', {
      outputParameters: [
        create('zeebe:Output', { source: outcomeOf(step), target: decisionVariableOf(step.elementId) }),
      ],
    }),
    create('zeebe:TaskHeaders', { values: headersOf(step) }),
  ];
  return create('bpmn:UserTask', {
    id: step.elementId,
    name: step.name,
    extensionElements: create('bpmn:ExtensionElements', { values }),
  });
}

/** A step without a choice leaves "done": with a mapping, the form's data stay out of the process's variables. */
function outcomeOf({ decisions }: Step): string {
  return decisions.length ? '=decision' : '="done"';
}

/** Each step has a variable of its own, so that parallel branches do not overwrite each other's. */
export function decisionVariableOf(elementId: string): string {
  const name = elementId.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return `${name}Decision`;
}

/** The engine drops headers without a value, so they are left out here: a reader takes a missing one as "". */
function headersOf(step: Step): Element[] {
  const headers: StepHeaders = {
    name: step.name,
    kind: step.kind,
    unit: step.unit,
    hours: step.hours === null ? '' : String(step.hours),
    stage: step.stage,
    waitFor: step.waitFor,
    legalBasis: step.legalBasis,
  };
  return Object.entries(headers)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => create('zeebe:Header', { key, value: String(value) }));
}
