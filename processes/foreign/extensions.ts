import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { nameOf } from './collect';
import { loss, short } from './say';
import type { Work } from './target';
import { kindOf } from './vendor';

/** What another program wrote at an element: what stays, and what is to be told in our own way. */
export interface Foreign {
  /** Extension elements and attributes that disturb nobody. */
  elements: Element[];
  attributes: Record<string, string>;
  who: string[];
  form: string;
  due: string;
}

const people = ['assignee', 'candidateUsers', 'candidateGroups'];
const forms = ['formKey', 'formRef', 'formId'];
const dates = ['dueDate', 'followUpDate'];
/** What our own step says in its place. */
const ours = ['UserTask', 'FormDefinition', 'AssignmentDefinition', 'TaskSchedule', 'CalledDecision', 'Properties'];

/** Reads what programs of Camunda added and lists what is not executed here; what others added is kept as it is. */
export function foreignOf(work: Work, element: Element): Foreign {
  const found: Foreign = { elements: [], attributes: {}, who: [], form: '', due: '' };
  const lost: string[] = [];
  for (const [name, value] of attributesOf(element)) takeAttribute(work, found, lost, name, value);
  for (const each of childrenOf(childOf(element, 'extensionElements'), 'values'))
    takeElement(work, element, found, lost, each);
  found.who.push(...childrenOf(element, 'resources').map(performerOf).filter(Boolean));
  if (lost.length > 0) {
    const params = { name: short(nameOf(element)), what: lost.join(', ') };
    work.losses.push(loss('extension', 'lost', textOf(element, 'id'), params));
  }
  return found;
}

function attributesOf(element: Element): [string, string][] {
  const attrs = (element as unknown as { $attrs?: Record<string, unknown> }).$attrs ?? {};
  return Object.entries(attrs).map(([name, value]) => [name, String(value)]);
}

function takeAttribute({ kinds }: Work, found: Foreign, lost: string[], name: string, value: string): void {
  const { kind, local } = kindOf(name, kinds);
  if (kind !== 'camunda') found.attributes[name] = value;
  else if (people.includes(local)) found.who.push(value);
  else if (forms.includes(local)) found.form = value;
  else if (dates.includes(local)) found.due ||= value;
  else lost.push(`${local} = ${short(value)}`);
}

function takeElement({ kinds, losses }: Work, owner: Element, found: Foreign, lost: string[], each: Element): void {
  const { kind, local } = kindOf(each.$type, kinds);
  if (kind === 'camunda' && local === 'formData') {
    const fields = partsOf(each).map((field) => textOf(field, 'label') || textOf(field, 'id'));
    const params = { name: nameOf(owner), fields: fields.join(', ') };
    losses.push(loss('fields', 'lost', textOf(owner, 'id'), params));
  } else if (kind === 'zeebe') takeZeebe(found, lost, each, local);
  else if (kind === 'camunda') lost.push([local, ...detailsOf(each)].join(' '));
  else found.elements.push(each);
}

function takeZeebe(found: Foreign, lost: string[], each: Element, local: string): void {
  const said = (name: string): string => textOf(each, name);
  found.who.push(...people.map(said).filter(Boolean));
  found.form ||= said('formId') || said('formKey');
  found.due ||= said('dueDate') || said('followUpDate');
  if (local === 'Properties') found.elements.push(each);
  else if (!ours.includes(local)) lost.push([each.$type, ...detailsOf(each)].join(' '));
}

const partsOf = (element: Element): Element[] => childrenOf(element, '$children');

/** The texts of an extension, for somebody who has to see what is gone. */
function detailsOf(element: Element): string[] {
  const own = Object.entries(element as unknown as Record<string, unknown>)
    .filter(([key, value]) => typeof value === 'string' && !key.startsWith('$'))
    .map(([key, value]) => `${key}=${short(String(value))}`);
  const values = ['values', 'inputParameters', 'outputParameters'].flatMap((name) => childrenOf(element, name));
  return [...own, ...[...values, ...partsOf(element)].slice(0, 20).flatMap(detailsOf)];
}

/** Who does it, as BPMN itself says it: a name or a formula. */
function performerOf(resource: Element): string {
  const assigned = childOf(childOf(resource, 'resourceAssignmentExpression'), 'expression');
  return textOf(assigned, 'body') || textOf(childOf(resource, 'resourceRef'), 'name') || textOf(resource, 'name');
}

/** Working hours of a period such as P2D, PT4H, plusDays(3); null where it names none. */
export function hoursIn(due: string): number | null {
  const [, weeks, days, hours, minutes] =
    /\bP(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(due) ?? [];
  const period = Number(weeks ?? 0) * 40 + Number(days ?? 0) * 8 + Number(hours ?? 0) + Number(minutes ?? 0) / 60;
  if (period > 0) return Math.round(period * 100) / 100;
  const [, unit = '', number = ''] = /plus(Days|Hours|Weeks)\((\d+)\)/.exec(due) ?? [];
  const each = { Days: 8, Hours: 1, Weeks: 40 }[unit];
  return each === undefined ? null : Number(number) * each;
}
