import { childrenOf, extensionOf, propertiesOf, textOf, type Element } from './element';

/** What a user task says of itself: the headers that the engine exports, and the properties an editor shows. */
export interface Step {
  elementId: string;
  name: string;
  kind: string;
  stage: string;
  waitFor: string;
  role: string;
  /** Slot of the agency. */
  agency: string;
  /** FEEL, with its `=`. */
  candidateGroups: string;
  /** Working hours; null: none stated, NaN: not a number. */
  hours: number | null;
  /** Days of a public posting, as written. */
  postingDays: string;
  formId: string;
  /** How often an expert says the step may be done, as written. */
  atMost: string;
}

export function stepOf(task: Element): Step {
  const headers = headersOf(task);
  const properties = propertiesOf(task);
  const header = (key: string): string => headers.get(key) ?? '';
  const property = (name: string): string => properties.get(name) ?? '';
  return {
    elementId: textOf(task, 'id'),
    name: textOf(task, 'name') || header('name'),
    kind: header('kind') || 'work',
    stage: header('stage'),
    waitFor: header('waitFor'),
    role: property('role'),
    agency: property('agency'),
    candidateGroups: textOf(extensionOf(task, 'zeebe:AssignmentDefinition'), 'candidateGroups'),
    hours: numberFrom(header('hours')),
    postingDays: property('postingDays'),
    formId: textOf(extensionOf(task, 'zeebe:FormDefinition'), 'formId'),
    atMost: property('atMost'),
  };
}

/** A supplement is the only thing the applicant is waited for (rules.md, 3.5). */
export function isSupplement({ kind, waitFor }: Step): boolean {
  return kind === 'wait' && waitFor === 'applicant';
}

/** Hours that count towards the limit: waiting and standing by do not (rules.md, 5.5). */
export function countedHoursOf({ kind, hours }: Step): number {
  return kind === 'work' && hours !== null && hours > 0 ? hours : 0;
}

function headersOf(task: Element): Map<string, string> {
  const headers = childrenOf(extensionOf(task, 'zeebe:TaskHeaders'), 'values');
  return new Map(headers.map((each) => [textOf(each, 'key'), textOf(each, 'value')]));
}

function numberFrom(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
