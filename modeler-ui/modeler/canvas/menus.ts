import type { Block, Choice } from '../data';
import type { Session } from '../session';
import { offered } from '../step/newStep';
import { folded } from './fold';
import { canWorkBeside } from './parallel';
import { documentOf, serviceOf, type BpmnShape } from './services';

type Entries = Record<string, object>;

const [append, beside] = ['one-stop-append', 'one-stop-beside'] as const;

/** The work that another agency usually does at the same time. */
const usualBeside = 'one-stop.consultation-answer';

/** Small menus on the drawing, searched by typing: the next step, and who works at the same time. */
export function offerMenus(session: Session): void {
  const menu = serviceOf(session.editor.modeler, 'popupMenu');
  menu.registerProvider(append, { getPopupMenuEntries: (target) => appendEntries(session, target) });
  menu.registerProvider(beside, { getPopupMenuEntries: (target) => besideEntries(session, target) });
}

/** Opens a menu beside the chosen element, where there is something to choose. */
export function openMenu(session: Session, kind: 'append' | 'beside'): void {
  const [only, ...more] = session.view.selected;
  if (!only || more.length > 0 || !session.editable) return;
  if (kind === 'append' ? !canAppend(only) : !canWorkBeside(documentOf(only))) return;
  const { modeler } = session.editor;
  const container = serviceOf(modeler, 'canvas').getContainer().getBoundingClientRect();
  const bounds = serviceOf(modeler, 'canvas').getAbsoluteBBox(only as never);
  const place = { x: bounds.x + bounds.width + 10, y: bounds.y };
  const inSight = {
    x: Math.max(8, Math.min(place.x, container.width - 340)),
    y: Math.max(8, Math.min(place.y, container.height - 320)),
  };
  serviceOf(modeler, 'popupMenu').open(only, kind === 'append' ? append : beside, inSight, {
    title: session.say(kind === 'append' ? 'pad.append' : 'pad.beside'),
    width: 320,
    search: true,
  });
}

/** A step can follow whatever goes on in one way, and stand in an arrow. */
export function canAppend({ type, outgoing }: BpmnShape): boolean {
  if (type === 'bpmn:SequenceFlow' || type === 'bpmn:UserTask' || type === 'bpmn:BusinessRuleTask')
    return true;
  return /StartEvent|Gateway/.test(type) && outgoing.length <= 1;
}

function appendEntries(session: Session, target: BpmnShape): Entries {
  const { data, adding } = session;
  const entries = offered(data.blocks).map((block): [string, object] => [
    block.id,
    entry(block.name[data.language], block.description, block.category.name[data.language], () => {
      const added = target.waypoints ? adding.into(target.id, block) : adding.after(target.id, block);
      if (added) session.editor.show(added.id);
    }),
  ]);
  return Object.fromEntries(entries);
}

function besideEntries(session: Session, target: BpmnShape): Entries {
  const block = usualBlockBeside(session.data.blocks);
  if (!block) return {};
  const entries = session.data.slots.map((slot): [string, object] => [
    slot.id,
    entry(slot.name, slot.agency ?? '', session.say('pad.besideGroup'), () => {
      workBeside(session, target.id, slot, block);
    }),
  ]);
  return Object.fromEntries(entries);
}

/** Another agency works at the same time as on that step. */
export function workBeside(session: Session, id: string, slot: Choice, block: Block): void {
  const added = session.adding.beside(id, slot, block);
  if (added) session.editor.show(added.id);
}

export function usualBlockBeside(blocks: Block[]): Block | undefined {
  return blocks.find(({ id }) => id === usualBeside) ?? offered(blocks)[0];
}

function entry(label: string, description: string, group: string, act: () => void): object {
  return {
    label,
    description,
    search: folded(`${label} ${description}`),
    group: { id: group, name: group },
    action: act,
  };
}
