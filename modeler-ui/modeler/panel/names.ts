import { childOf, childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import type { ModelerData } from '../data';
import { readStep, isStep, type StepView } from '../../../processes/steps/readStep';
import { nextOf, waysOf } from '../../../processes/steps/ways';
import type { Say } from '../words';

type Named = Pick<ModelerData, 'slots' | 'roles' | 'forms'>;

/** "Sở Lao động…, chuyên viên": who does a step. */
export function whoOf(
  { agency, role }: Pick<StepView, 'agency' | 'role'>,
  { slots, roles }: Pick<Named, 'slots' | 'roles'>,
): string {
  return [nameIn(slots, agency), nameIn(roles, role)].filter(Boolean).join(', ');
}

/** The name behind an id; the id itself where there is none, so that nothing is hidden. */
export function nameIn(choices: readonly { id: string; name: string }[], id: string): string {
  return choices.find((choice) => choice.id === id)?.name ?? id;
}

/** Where a way leads, in a few words: the step, the end, or several at the same time. */
export function destinationOf(to: Element, say: Say): string {
  const next = nextOf(to);
  const [only] = next;
  if (!only) return say('panel.nowhere');
  const words = isDecided(to) ? 'panel.decidedTo' : 'panel.parallelTo';
  if (next.length > 1) return say(words, { names: next.map(labelOf).join(', ') });
  return isStep(only) ? labelOf(only) : say('panel.end', { name: labelOf(only) });
}

/** Where an arrow comes from: gateways have no names, the steps before them do. */
export function originOf(from: Element, seen = new Set<Element>()): string {
  if (seen.has(from)) return '';
  seen.add(from);
  const name = textOf(from, 'name');
  if (name || !from.$type.endsWith('Gateway')) return name || labelOf(from);
  const before = childrenOf(from, 'incoming').flatMap((flow) => childOf(flow, 'sourceRef') ?? []);
  return [...new Set(before.map((each) => originOf(each, seen)))].filter(Boolean).join(', ');
}

/** Whether only one of several is reached: the first gateway that divides asks for a decision. */
function isDecided(to: Element, seen = new Set<Element>()): boolean {
  const [flow, ...more] = childrenOf(to, 'outgoing');
  if (more.length > 0) return to.$type === 'bpmn:ExclusiveGateway';
  const next = flow && childOf(flow, 'targetRef');
  if (!next || seen.has(to)) return false;
  seen.add(to);
  return isDecided(next, seen);
}

/** One sentence a way: "Đủ điều kiện → Lãnh đạo phòng duyệt". */
export function sentencesOf(task: Element, { forms }: Named, say: Say): string[] {
  const { formId } = readStep(task);
  const decisions = forms.find(({ id }) => id === formId)?.decisions ?? [];
  return waysOf(task).map(({ value, label, to }) => {
    const words = label || (decisions.find((each) => each.value === value)?.label ?? '');
    const destination = destinationOf(to, say);
    return value === null ? destination : say('then.if', { label: words, to: destination });
  });
}

export function labelOf(element: Element): string {
  return textOf(element, 'name') || textOf(element, 'id');
}
