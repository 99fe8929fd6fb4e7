import { create } from '../compile/moddle';
import { decisionVariableOf, propertiesElement } from '../compile/userTask';
import { childrenOf, textOf, type Element } from '../rules/model/element';
import { nameOf } from './collect';
import { foreignOf, hoursIn, type Foreign } from './extensions';
import { blockFor, roleFor } from './kinds';
import { loss, short } from './say';
import type { LaneAnswer, TargetBlock, Work, WorkNode } from './target';

const anyBlock: TargetBlock = { id: '', role: 'specialist', kind: 'work', stage: 'appraisal', waitFor: '' };

/** The step of an officer that a task of the drawing becomes: who, how long, with which form, what is decided. */
export function stepElement(work: Work, node: WorkNode): Element {
  const foreign = foreignOf(work, node.source);
  const block = work.target.blocks.find(({ id }) => id === blockFor(node.name)) ?? anyBlock;
  const { slot, role, unit } = whoFor(work, node, block, foreign);
  const { hours, assumed } = hoursFor(work, node, block, foreign);
  const headers = { name: node.name, kind: block.kind, unit, hours, stage: block.stage, waitFor: block.waitFor };
  const values = [
    create('zeebe:UserTask'),
    create('zeebe:FormDefinition', { formId: formFor(work, node, block, foreign) }),
    create('zeebe:AssignmentDefinition', { candidateGroups: `=[agencies.${slot} + "/${role}"]` }),
    create('zeebe:IoMapping', { outputParameters: [outcomeOf(node)] }),
    create('zeebe:TaskHeaders', {
      values: Object.entries(headers).flatMap(([key, value]) =>
        value === '' ? [] : [create('zeebe:Header', { key, value })],
      ),
    }),
    withProperties(foreign, { role, agency: slot, hoursAssumed: assumed ? 'true' : '', block: block.id }),
    ...foreign.elements.filter(({ $type }) => $type !== 'zeebe:Properties'),
  ];
  const extensionElements = create('bpmn:ExtensionElements', { values });
  return create('bpmn:UserTask', { id: node.id, name: node.name, extensionElements, ...foreign.attributes });
}

const outcomeOf = ({ id, decisions }: WorkNode): Element =>
  create('zeebe:Output', {
    source: decisions.length > 0 ? '=decision' : '="done"',
    target: decisionVariableOf(id),
  });

/** Properties that the file had stay, but for those that we write. */
function withProperties({ elements }: Foreign, own: Record<string, string>): Element {
  const before = elements.filter(({ $type }) => $type === 'zeebe:Properties');
  const kept = before.flatMap((each) => childrenOf(each, 'properties'));
  const others = Object.fromEntries(kept.map((each) => [textOf(each, 'name'), textOf(each, 'value')]));
  return propertiesElement({ ...others, ...own });
}

function whoFor(work: Work, node: WorkNode, block: TargetBlock, { who }: Foreign): LaneAnswer & { unit: string } {
  const lane = work.lanes.get(node.lane);
  const slot = slotOf(work, node);
  const named = who.map(roleFor).find(Boolean);
  const role = slot === 'reception' ? 'reception' : lane?.answer.role || named || block.role || 'specialist';
  if (who.length > 0) {
    const params = { name: short(node.name), who: short(who.join(', ')) };
    work.losses.push(loss('assignee', 'changed', node.id, params));
  }
  const unit = lane?.name ?? work.target.slots.find(({ id }) => id === slot)?.name ?? '';
  return { slot, role, unit };
}

/** The agency in whose lane a node lies. */
export function slotOf({ lanes, target }: Work, { lane }: WorkNode): string {
  const answered = lanes.get(lane)?.answer.slot;
  return answered ?? lanes.get('')?.answer.slot ?? target.slots.find(({ id }) => id !== 'reception')?.id ?? 'reception';
}

function hoursFor(work: Work, node: WorkNode, { kind, stage }: TargetBlock, { due }: Foreign) {
  const hours = due === '' ? null : hoursIn(due);
  if (due !== '') {
    const params = { name: short(node.name), due: short(due), hours: hours ?? 0 };
    work.losses.push(loss(hours === null ? 'due' : 'hours', hours === null ? 'lost' : 'changed', node.id, params));
  }
  if (kind !== 'work') return { hours: '', assumed: false };
  if (hours !== null) return { hours: String(hours), assumed: false };
  const assumed = stage === 'return' ? undefined : work.answers.hours;
  return { hours: assumed === undefined ? '' : String(assumed), assumed: assumed !== undefined };
}

/** The form of the file where it is known here; else the one in which this is decided, or that is usual. */
function formFor(work: Work, node: WorkNode, block: TargetBlock, { form }: Foreign): string {
  const { forms } = work.target;
  const own = forms.filter((each) => each.block === block.id);
  const usual = own.find(({ decisions }) => decisions.length === 0) ?? own[0] ?? forms[0];
  const known = forms.find((each) => each.id === form);
  if (known && known.decisions.length === node.decisions.length) return known.id;
  if (form !== '') work.losses.push(loss('form', 'lost', node.id, { name: nameOf(node.source), form: short(form) }));
  return node.form ?? usual?.id ?? '';
}
