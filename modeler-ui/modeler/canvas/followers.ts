import type EventBus from 'diagram-js/lib/core/EventBus';
import { extensionOf, childrenOf, textOf } from '../../../processes/rules/model/element';
import { decisionVariableOf } from '../../../processes/compile/userTask';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { slotOfLane } from './addStep';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnBox } from './services';

interface CommandEvent {
  context: { element?: BpmnBox; shape?: BpmnBox; shapes?: BpmnBox[] };
}

/**
 * What must follow when something is drawn, within the same command: the name that the engine exports follows the
 * name on the step, the agency follows the lane into which a step is put, and a copied step gets its own variable.
 */
export function follow(editor: Editor): void {
  const bus = serviceOf(editor.modeler, 'eventBus');
  after(bus, 'element.updateLabel', ({ element }) => {
    if (element && isStep(documentOf(element))) keepName(editor, element);
  });
  after(bus, 'elements.move', ({ shapes = [] }) => {
    for (const shape of shapes) if (isStep(documentOf(shape))) keepAgency(editor, shape);
  });
  after(bus, 'shape.create', ({ shape }) => {
    if (!shape || !isStep(documentOf(shape))) return;
    keepVariable(editor, shape);
    keepAgency(editor, shape);
  });
}

function after(bus: EventBus, command: string, listen: (context: CommandEvent['context']) => void): void {
  bus.on(`commandStack.${command}.postExecuted`, ({ context }: CommandEvent) => {
    listen(context);
  });
}

function keepName(editor: Editor, shape: BpmnBox): void {
  const name = textOf(documentOf(shape), 'name');
  editor.change(shape.id, { name });
}

function keepAgency(editor: Editor, shape: BpmnBox): void {
  const slot = laneAt(editor, shape);
  if (slot && slot !== readStep(documentOf(shape)).agency) editor.change(shape.id, { agency: slot });
}

function keepVariable(editor: Editor, shape: BpmnBox): void {
  const [output] = childrenOf(extensionOf(documentOf(shape), 'zeebe:IoMapping'), 'outputParameters');
  const target = decisionVariableOf(shape.id);
  if (output && textOf(output, 'target') !== target)
    serviceOf(editor.modeler, 'modeling').updateModdleProperties(shape, output, { target });
}

/** The agency in whose lane the middle of a step lies. */
function laneAt(editor: Editor, step: BpmnBox): string | undefined {
  const [x, y] = [step.x + step.width / 2, step.y + step.height / 2];
  const shapes = serviceOf(editor.modeler, 'elementRegistry').filter(() => true) as BpmnBox[];
  const lane = shapes.find(
    (each) =>
      each.type === 'bpmn:Lane' &&
      x >= each.x &&
      x <= each.x + each.width &&
      y >= each.y &&
      y <= each.y + each.height,
  );
  return lane && slotOfLane(lane);
}
