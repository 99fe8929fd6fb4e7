import { childrenOf, textOf, type Element } from '../rules/model/element';
import { heldBy } from '../rules/model/tree';
import { nameOf, typeName } from './collect';
import { loss, short } from './say';
import type { Work } from './target';

/** Everything of a document that has a name, with its type. */
export function namedIn(root: Element): { id: string; name: string; type: string }[] {
  const found: { id: string; name: string; type: string }[] = [];
  const open = [root];
  const seen = new Set<Element>();
  for (let element = open.pop(); element; element = open.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    const name = textOf(element, 'name');
    if (name !== '' && element.$type.startsWith('bpmn:'))
      found.push({ id: textOf(element, 'id'), name, type: typeName(element) });
    open.push(...heldBy(element).filter(({ $type }) => !$type.startsWith('bpmndi:')));
  }
  return found;
}

/** What had a name and is neither there nor told of yet is told of now: nothing goes in silence. */
export function listForgotten(work: Work, before: ReturnType<typeof namedIn>, after: Element): void {
  const there = new Set(namedIn(after).map(({ name }) => name));
  const told = work.losses.map(({ text }) => text.vi).join('\n');
  for (const { id, name, type } of before) {
    const isTold = there.has(name) || told.includes(name) || told.includes(short(name));
    if (!isTold) work.losses.push(loss('notKept', 'lost', id, { name: short(name), type }));
  }
}

/** Longer names are no names; they would make every list unreadable. */
const longest = 300;

export function cutNames(work: Work): void {
  for (const part of [...work.nodes.values(), ...work.flows]) {
    if (part.name.length <= longest) continue;
    work.losses.push(loss('nameCut', 'changed', part.id, { name: short(part.name) }));
    part.name = `${part.name.slice(0, longest - 1)}…`;
  }
}

/** The roots that are not taken: messages, signals, interfaces, other partners. */
export function loseRoots(work: Work, definitions: Element, kept: Set<Element>): void {
  for (const root of childrenOf(definitions, 'rootElements')) {
    if (kept.has(root) || root.$type === 'bpmn:Process' || textOf(root, 'name') === '') continue;
    work.losses.push(loss('root', 'lost', textOf(root, 'id'), { name: nameOf(root), type: typeName(root) }));
  }
}
