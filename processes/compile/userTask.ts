import type { Paper, StepHeaders } from '../types';
import { blockIdOf } from './blockId';
import { create, type Element } from './moddle';
import type { Step } from './step';

/** A Zeebe user task with its group, its form, its headers, its properties and the one variable it leaves. */
export function userTask(step: Step, formId: string, papers: Paper[]): Element {
  const block = blockIdOf(step.form);
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
    propertiesElement(propertiesOf(step, block, papers)),
  ];
  return create('bpmn:UserTask', {
    id: step.elementId,
    name: step.name,
    'zeebe:modelerTemplate': block,
    extensionElements: create('bpmn:ExtensionElements', { values }),
  });
}

/** What the editor shows of an element; entries without a value are left out. */
export function propertiesElement(properties: Record<string, string>): Element {
  return create('zeebe:Properties', {
    properties: Object.entries(properties)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => create('zeebe:Property', { name, value })),
  });
}

function propertiesOf(step: Step, block: string, papers: Paper[]): Record<string, string> {
  return {
    role: step.role,
    agency: step.slot,
    papers: looksAtPapers.has(step.form) ? papers.map(({ id }) => id).join(',') : '',
    hoursAssumed: step.hours !== null && step.hoursAssumed ? 'true' : '',
    postingDays: String(step.postingDays ?? ''),
    whenOverdue: step.whenOverdue ?? '',
    block,
  };
}

const looksAtPapers = new Set<Step['form']>([
  'check',
  'appraisal',
  'supplement-request',
  'supplement-receipt',
]);

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
