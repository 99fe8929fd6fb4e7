import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { CompiledForm } from '../compile/compileGraph';
import type { CompiledDecision } from '../decisions';
import type { Deployable } from '../resources';
import { childOf, childrenOf, extensionOf, textOf, type Element } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { walk } from '../rules/model/tree';
import type { FormSchema } from '../forms/schema';
import { readModel } from '../rules/read/readModel';
import { rehearsalNameFor, rehearsalProcessIdFor } from './ids';
import { rehearsedTables } from './tables';

/** What is rehearsed, with everything that it may refer to. */
export interface Rehearsed {
  bpmn: string;
  forms: CompiledForm[];
  decisions: CompiledDecision[];
}

/** Why a process cannot be rehearsed, with the element that stands in the way; no element: the whole of it. */
export interface Obstacle {
  kind: 'unreadable' | 'no-message' | 'calls-process' | 'needs-program' | 'waits-for-event' | 'form-missing';
  elementId: string;
  name: string;
}

export interface RehearsedProcess {
  bpmnProcessId: string;
  /** The message that begins it. */
  messageName: string;
  deployable: Deployable;
  /** What each step is filled in with, by its id. */
  stepForms: Record<string, FormSchema>;
}

const moddle = new BpmnModdle({ zeebe });

/**
 * The same process under names of its own, so that nothing of the office is touched: process, messages, forms and
 * tables. Steps keep their ids, and with them their places on the drawing. Or what stands in the way.
 */
export async function rehearsedProcess(
  { bpmn, forms, decisions }: Rehearsed,
  rehearsalId: string,
): Promise<RehearsedProcess | Obstacle> {
  const { definitions } = await readModel(bpmn);
  const process = definitions && executableOf(definitions);
  if (!definitions || !process) return { kind: 'unreadable', elementId: '', name: '' };
  const obstacle = obstacleIn(process, new Set(forms.map(({ id }) => id)));
  if (obstacle) return obstacle;
  const start = beginning(process);
  if (!start) return { kind: 'no-message', elementId: '', name: '' };
  const stepForms = stepFormsIn(process, forms);
  const used = rename(definitions, rehearsalId);
  const bpmnProcessId = rehearsalProcessIdFor(rehearsalId);
  process.set('id', bpmnProcessId);
  const { xml } = await moddle.toXML(definitions, { format: true });
  return {
    bpmnProcessId,
    messageName: textOf(start, 'name'),
    stepForms,
    deployable: {
      bpmnProcessId,
      resourceName: `${bpmnProcessId}.bpmn`,
      bpmn: xml,
      forms: forms.filter(({ id }) => used.forms.has(id)).map((form) => renamedForm(form, rehearsalId)),
      decisions: await rehearsedTables(
        decisions.filter(({ id }) => used.decisions.has(id)),
        rehearsalId,
      ),
    },
  };
}

/** The message of the start event. */
function beginning(process: Element): Element | undefined {
  return childrenOf(process, 'flowElements')
    .filter(({ $type }) => $type === 'bpmn:StartEvent')
    .map((start) => childOf(childrenOf(start, 'eventDefinitions')[0], 'messageRef'))
    .find((message) => message !== undefined);
}

/** Nobody answers for what these wait for: no program works on the jobs, and the engine's clock is not moved. */
function obstacleIn(process: Element, forms: ReadonlySet<string>): Obstacle | undefined {
  const found: Obstacle[] = [];
  walk(process, (element) => {
    const kind = obstacleOf(element, forms);
    const name = textOf(element, 'name') || textOf(element, 'id');
    if (kind) found.push({ kind, elementId: textOf(element, 'id'), name });
  });
  return found[0];
}

function obstacleOf(element: Element, forms: ReadonlySet<string>): Obstacle['kind'] | null {
  const { $type } = element;
  if ($type === 'bpmn:CallActivity') return 'calls-process';
  if ($type === 'bpmn:ReceiveTask' || /^bpmn:(IntermediateCatch|Boundary)Event$/.test($type))
    return 'waits-for-event';
  if (extensionOf(element, 'zeebe:TaskDefinition')) return 'needs-program';
  const formId = textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formId');
  return formId && !forms.has(formId) ? 'form-missing' : null;
}

function stepFormsIn(process: Element, forms: CompiledForm[]): Record<string, FormSchema> {
  const found: [string, FormSchema][] = [];
  walk(process, (element) => {
    const formId = textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formId');
    const form = forms.find(({ id }) => id === formId);
    if (form) found.push([textOf(element, 'id'), form.schema]);
  });
  return Object.fromEntries(found);
}

/** Gives messages, forms and tables their names in the rehearsal; tells which forms and tables are used. */
function rename(definitions: Element, rehearsalId: string) {
  const used = { forms: new Set<string>(), decisions: new Set<string>() };
  const renamed = (element: Element, property: string, names?: Set<string>) => {
    const name = textOf(element, property);
    // What is computed is no name.
    if (!name || name.startsWith('=')) return;
    names?.add(name);
    element.set(property, rehearsalNameFor(rehearsalId, name));
  };
  walk(definitions, (element) => {
    if (element.$type === 'bpmn:Message') renamed(element, 'name');
    if (element.$type === 'zeebe:FormDefinition') renamed(element, 'formId', used.forms);
    if (element.$type === 'zeebe:CalledDecision') renamed(element, 'decisionId', used.decisions);
  });
  return used;
}

function renamedForm({ id, schema }: CompiledForm, rehearsalId: string): CompiledForm {
  const name = rehearsalNameFor(rehearsalId, id);
  return { id: name, resourceName: `${name}.form`, schema: { ...schema, id: name } };
}
