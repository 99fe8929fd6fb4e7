import { textOf } from '../../../processes/rules/model/element';
import { isStep } from '../../../processes/steps/readStep';
import { removalOf } from '../step/removal';
import type { Editor } from './editor';
import { removable } from './pad';
import { gatewaysAround, straighten } from './parallel';
import { documentOf, serviceOf, type BpmnConnection, type BpmnShape } from './services';
import { throughPoints } from './waypoints';

/** Takes elements out; a step's neighbours are joined, so that no arrow hangs in the air. One undo brings all back. */
export function removeElements(editor: Editor, elements: BpmnShape[]): void {
  const some = elements.filter(removable);
  const steps = some.filter((shape) => isStep(documentOf(shape)));
  const others = some.filter((shape) => !steps.includes(shape));
  editor.together(() => {
    for (const step of steps) removeStep(editor, step);
    const left = others.filter(({ id }) => editor.shapeOf(id));
    if (left.length > 0) serviceOf(editor.modeler, 'modeling').removeElements(left);
  });
}

function removeStep(editor: Editor, shape: BpmnShape): void {
  if (!editor.shapeOf(shape.id)) return;
  const modeling = serviceOf(editor.modeler, 'modeling');
  const around = gatewaysAround(documentOf(shape));
  const { reconnect, over, remove } = removalOf(documentOf(shape));
  const lines = over.map((flow) => connection(editor, textOf(flow, 'id'))?.waypoints ?? []);
  for (const { flow, to } of reconnect) {
    const line = connection(editor, textOf(flow, 'id'));
    const target = editor.shapeOf(textOf(to, 'id'));
    if (line && target) modeling.reconnectEnd(line, target, throughPoints([line.waypoints, ...lines]));
  }
  const gone = remove.flatMap((element) => editor.shapeOf(textOf(element, 'id')) ?? []);
  modeling.removeElements(gone);
  if (around) straighten(editor, around.fork, around.join);
}

function connection(editor: Editor, id: string): BpmnConnection | undefined {
  return editor.shapeOf(id) as BpmnConnection | undefined;
}
