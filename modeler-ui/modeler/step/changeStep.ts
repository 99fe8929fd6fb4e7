import { decisionVariableOf } from '../../../processes/compile/userTask';
import {
  childOf,
  childrenOf,
  extensionOf,
  textOf,
  type Element,
} from '../../../processes/rules/model/element';
import { readStep } from '../../../processes/steps/readStep';

/** What can be changed of a step; what is absent stays as it is, "" and null take it away. */
export interface StepChange {
  name?: string;
  agency?: string;
  role?: string;
  unit?: string;
  /** Working hours. */
  hours?: number | null;
  legalBasis?: string;
  papers?: string[];
  postingDays?: string;
  formId?: string;
  /** `work`, or what it is besides work. */
  kind?: string;
  /** For what a waiting step waits. */
  waitFor?: string;
  /** Whether something is decided with the form; said together with it. */
  decides?: boolean;
}

/** New properties of one element of the document, for the command that can be undone. */
export interface Update {
  target: Element;
  properties: Record<string, unknown>;
}

export type Create = (type: string, attributes?: Record<string, unknown>) => Element;

/**
 * What must be written into the document for a change of a step. Name and hours stand in the headers that the
 * engine exports; agency and role also in the group that may take the task. What is not understood is kept.
 */
export function updatesFor(task: Element, change: StepChange, create: Create): Update[] {
  const pieces = [
    headers(task, change, create),
    properties(task, change, create),
    form(change),
    outcome(task, change, create),
  ];
  const group = groupFor(task, change);
  if (group) pieces.push({ type: 'zeebe:AssignmentDefinition', properties: { candidateGroups: group } });
  const updates = written(
    task,
    pieces.flatMap((piece) => piece ?? []),
    create,
  );
  // The name on the drawing comes last: what follows it (canvas/followers.ts) finds nothing left to do.
  return change.name === undefined
    ? updates
    : [...updates, { target: task, properties: { name: change.name } }];
}

/** One extension of an element, and what is to stand in it. */
export interface Piece {
  type: string;
  properties: Record<string, unknown>;
}

function headers(task: Element, change: StepChange, create: Create): Piece | undefined {
  const entries = present({
    name: change.name,
    unit: change.unit,
    hours: change.hours === null ? '' : change.hours?.toString(),
    legalBasis: change.legalBasis,
    kind: change.kind,
    waitFor: change.waitFor,
  });
  if (entries.length === 0) return undefined;
  const before = childrenOf(extensionOf(task, 'zeebe:TaskHeaders'), 'values');
  const values = put(before, 'key', entries, (key, value) => create('zeebe:Header', { key, value }));
  return { type: 'zeebe:TaskHeaders', properties: { values } };
}

function properties(task: Element, change: StepChange, create: Create): Piece | undefined {
  const entries = present({
    agency: change.agency,
    role: change.role,
    papers: change.papers?.join(','),
    postingDays: change.postingDays,
    // Hours that somebody states are no longer assumed.
    hoursAssumed: change.hours === undefined ? undefined : '',
  });
  return entries.length === 0 ? undefined : changedProperties(task, entries, create);
}

/** The `zeebe:Properties` of an element with these in the place of what they were; an empty one goes. */
export function changedProperties(element: Element, entries: [string, string][], create: Create): Piece {
  const before = childrenOf(extensionOf(element, 'zeebe:Properties'), 'properties');
  const all = put(before, 'name', entries, (name, value) => create('zeebe:Property', { name, value }));
  return { type: 'zeebe:Properties', properties: { properties: all } };
}

function form({ formId }: StepChange): Piece | undefined {
  return formId === undefined ? undefined : { type: 'zeebe:FormDefinition', properties: { formId } };
}

/** What the step leaves behind: the decision, or only that it was done. */
function outcome(task: Element, { decides }: StepChange, create: Create): Piece | undefined {
  if (decides === undefined) return undefined;
  const target = readStep(task).variable || decisionVariableOf(textOf(task, 'id'));
  const output = create('zeebe:Output', { source: decides ? '=decision' : '="done"', target });
  const [, ...others] = childrenOf(extensionOf(task, 'zeebe:IoMapping'), 'outputParameters');
  return { type: 'zeebe:IoMapping', properties: { outputParameters: [output, ...others] } };
}

function groupFor(task: Element, change: StepChange): string | undefined {
  if (change.agency === undefined && change.role === undefined) return undefined;
  const { agency, role } = { ...readStep(task), ...change };
  return agency && role ? groupOf(agency, role) : undefined;
}

/** FEEL for the group that may take a task; as processes/compile writes it. */
export function groupOf(slot: string, role: string): string {
  return `=[agencies.${slot} + "/${role}"]`;
}

const present = (entries: Record<string, string | undefined>): [string, string][] =>
  Object.entries(entries).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  );

/** Entries keep their place; an empty one goes, as the engine drops it too. */
function put(
  before: Element[],
  key: string,
  entries: [string, string][],
  make: (key: string, value: string) => Element,
): Element[] {
  const changed = new Map(entries);
  const kept = before.flatMap((each) => {
    const name = textOf(each, key);
    const value = changed.get(name);
    changed.delete(name);
    return value === undefined ? [each] : value === '' ? [] : [make(name, value)];
  });
  return [...kept, ...[...changed].flatMap(([name, value]) => (value === '' ? [] : [make(name, value)]))];
}

/** The extensions where the element has them already, or new ones. */
export function written(task: Element, pieces: Piece[], create: Create): Update[] {
  const updates: Update[] = [];
  const missing: Element[] = [];
  for (const { type, properties: values } of pieces) {
    const target = extensionOf(task, type);
    if (target) updates.push({ target, properties: values });
    else missing.push(create(type, values));
  }
  if (missing.length === 0) return updates;
  const holder = childOf(task, 'extensionElements');
  const values = [...childrenOf(holder, 'values'), ...missing];
  return holder
    ? [...updates, { target: holder, properties: { values } }]
    : [
        ...updates,
        { target: task, properties: { extensionElements: create('bpmn:ExtensionElements', { values }) } },
      ];
}
