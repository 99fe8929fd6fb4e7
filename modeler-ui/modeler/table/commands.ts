import { textOf, type Element } from '../../../processes/rules/model/element';
import { gatewayOf } from '../../../processes/steps/ways';
import type { Adding } from '../canvas/addStep';
import type { Editor } from '../canvas/editor';
import { removeElements } from '../canvas/removeSteps';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection } from '../canvas/services';
import type { Block } from '../data';
import { swapWithNext, swapWithPrevious, type Swap } from './swap';

/** What the table does to the drawing beside changing a step: each one command, so that one undo takes it back. */

/** Puts a new step behind that one. Returns its id; null where there was no place for it. */
export function addAfter(editor: Editor, adding: Adding, id: string, block: Block): string | null {
  const known = new Set(editor.steps);
  adding.after(id, block);
  const added = editor.steps.find((step) => !known.has(step));
  return added ? textOf(added, 'id') : null;
}

export function removeRow(editor: Editor, id: string): void {
  const shape = editor.shapeOf(id);
  if (shape) removeElements(editor, [shape]);
}

/** What moving a step up or down means; none where it stands in no row with another. */
export function moveOf(editor: Editor, id: string, direction: 'up' | 'down'): Swap | undefined {
  const shape = editor.shapeOf(id);
  if (!shape) return undefined;
  const task = documentOf(shape);
  return direction === 'up' ? swapWithPrevious(task) : swapWithNext(task);
}

/** Two steps in a row change places: in the flow, and from left to right on the drawing; each stays in its lane. */
export function carryOut(editor: Editor, { first, second, reconnect }: Swap): void {
  const modeling = serviceOf(editor.modeler, 'modeling');
  editor.together(() => {
    for (const { flow, to } of reconnect) {
      const [line, target] = [boxOf<BpmnConnection>(editor, flow), boxOf<BpmnBox>(editor, to)];
      if (line && target) modeling.reconnectEnd(line, target, middleOf(target));
    }
    exchange(editor, first, second);
    for (const { flow } of reconnect) {
      const line = boxOf<BpmnConnection>(editor, flow);
      if (line) modeling.layoutConnection(line);
    }
  });
}

/** Each takes the other's place from left to right, with the gateway of its decision. */
function exchange(editor: Editor, first: Element, second: Element): void {
  const [left, right] = [boxOf<BpmnBox>(editor, first), boxOf<BpmnBox>(editor, second)];
  if (!left || !right) return;
  const x = right.x - left.x;
  const moved = [
    { boxes: unitOf(editor, first), x },
    { boxes: unitOf(editor, second), x: -x },
  ];
  for (const { boxes, x: by } of moved)
    serviceOf(editor.modeler, 'modeling').moveElements(boxes, { x: by, y: 0 }, undefined, {
      autoResize: false,
    });
}

function unitOf(editor: Editor, task: Element): BpmnBox[] {
  return [task, gatewayOf(task)].flatMap((each) => (each && boxOf<BpmnBox>(editor, each)) ?? []);
}

function boxOf<Kind>(editor: Editor, element: Element): Kind | undefined {
  return editor.shapeOf(textOf(element, 'id')) as Kind | undefined;
}

const middleOf = ({ x, y, width, height }: BpmnBox) => ({ x: x + width / 2, y: y + height / 2 });
