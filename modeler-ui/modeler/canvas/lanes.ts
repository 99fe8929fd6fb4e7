import { textOf } from '../../../processes/rules/model/element';
import { readStep } from '../../../processes/steps/readStep';
import { gatewayOf, joinBehind } from '../../../processes/steps/ways';
import type { Choice } from '../data';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnBox, type BpmnShape } from './services';
import { makeSpace } from './space';

/** The agency that a lane stands for; ids are written by the compiler. */
export function slotOfLane(lane: BpmnShape): string | undefined {
  return /^lane-([a-zA-Z]\w*?)(-\d+)?$/.exec(textOf(documentOf(lane), 'id'))?.[1];
}

/** Whether the lane is one division of an agency; else it is the agency. */
export function isDivision(lane: BpmnShape): boolean {
  return /-\d+$/.test(lane.id);
}

/** The lane in which the middle of a step lies. */
export function laneAt(editor: Editor, step: BpmnBox): BpmnBox | undefined {
  const [x, y] = [step.x + step.width / 2, step.y + step.height / 2];
  return lanesOf(editor).find(
    (lane) => x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height,
  );
}

/** Draws a step among those of its agency; an agency that had none yet gets a lane at the bottom. */
export function moveToLane(editor: Editor, step: BpmnBox, { id, name }: Choice): void {
  const now = laneAt(editor, step);
  if (!now || slotOfLane(now) === id) return;
  const { unit } = readStep(documentOf(step));
  const lanes = lanesOf(editor).filter((each) => slotOfLane(each) === id);
  // Where the agency is drawn by divisions, the step's own one; else the first.
  const own = lanes.find((each) => textOf(documentOf(each), 'name') === unit);
  const lane = own ?? lanes[0] ?? addLane(editor, { id, name });
  if (lane) moveTo(editor, step, lane);
}

/** Finds a step that was just drawn a free place in its agency's lane. */
export function placeInLane(editor: Editor, step: BpmnBox, slot: Choice): void {
  const now = laneAt(editor, step);
  if (now && slotOfLane(now) === slot.id) moveTo(editor, step, now);
  // Writes who does it; the step follows into the lane.
  else editor.change(step.id, { agency: slot.id });
}

function moveTo(editor: Editor, step: BpmnBox, lane: BpmnBox): void {
  const y = freeRowIn(editor, lane, step) - step.y;
  const task = documentOf(step);
  // A decision that is looked at when others are done, too, is not this step's alone.
  const gateway = joinBehind(task) ? undefined : gatewayOf(task);
  const decision = gateway && editor.shapeOf(textOf(gateway, 'id'));
  serviceOf(editor.modeler, 'modeling').moveElements(decision ? [step, decision] : [step], { x: 0, y });
}

function lanesOf(editor: Editor): BpmnBox[] {
  return boxesOf(editor).filter(({ type }) => type === 'bpmn:Lane');
}

function boxesOf(editor: Editor): BpmnBox[] {
  return serviceOf(editor.modeler, 'elementRegistry').filter(({ width }) => width > 0) as BpmnBox[];
}

function addLane(editor: Editor, { id, name }: Choice): BpmnBox | undefined {
  const lowest = lanesOf(editor).sort((one, other) => other.y - one.y)[0];
  if (!lowest) return undefined;
  const modeling = serviceOf(editor.modeler, 'modeling');
  const lane = modeling.addLane(lowest, 'bottom') as BpmnBox;
  modeling.updateProperties(lane, { id: `lane-${id}`, name });
  return lane;
}

const [margin, tryEvery] = [20, 20];

/** The topmost place at which the step covers no other; a lane that is full grows. */
function freeRowIn(editor: Editor, lane: BpmnBox, step: BpmnBox): number {
  const others = boxesOf(editor).filter(
    ({ id, type, x, width }) =>
      id !== step.id && /Task|Event|Gateway/.test(type) && x < step.x + step.width && x + width > step.x,
  );
  const last = lane.y + lane.height - step.height - margin;
  for (let y = lane.y + margin; y <= last; y += tryEvery) {
    const free = others.every((each) => each.y >= y + step.height || each.y + each.height <= y);
    if (free) return y;
  }
  const bottom = lane.y + lane.height;
  makeSpace(editor, 'y', step.height + 2 * margin, bottom - 5);
  return bottom + margin / 2;
}
