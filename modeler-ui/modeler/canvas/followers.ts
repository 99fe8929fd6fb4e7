import type EventBus from 'diagram-js/lib/core/EventBus';
import { extensionOf, childrenOf, textOf } from '../../../processes/rules/model/element';
import { decisionVariableOf } from '../../../processes/compile/userTask';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { isDivision, laneAt, slotOfLane } from './lanes';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnBox } from './services';

interface CommandEvent {
  context: {
    element?: BpmnBox;
    shape?: BpmnBox;
    shapes?: BpmnBox[];
    hints?: { autoResize?: boolean; pasted?: boolean };
  };
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
  after(bus, 'elements.move', ({ shapes = [], hints }) => {
    // Where room is made, the lanes are not in their places yet; they come along.
    if (hints?.autoResize === false) return;
    for (const shape of shapes) if (isStep(documentOf(shape))) keepAgency(editor, shape);
  });
  after(bus, 'shape.create', ({ shape, hints }) => {
    if (!shape || !isStep(documentOf(shape))) return;
    keepVariable(editor, shape);
    // A copied step looks for the lane of its agency (canvas/copies.ts).
    if (!hints?.pasted) keepAgency(editor, shape);
  });
}

function after(bus: EventBus, command: string, listen: (context: CommandEvent['context']) => void): void {
  bus.on(`commandStack.${command}.postExecuted`, ({ context }: CommandEvent) => {
    listen(context);
  });
}

function keepName(editor: Editor, shape: BpmnBox): void {
  const name = textOf(documentOf(shape), 'name');
  const headers = childrenOf(extensionOf(documentOf(shape), 'zeebe:TaskHeaders'), 'values');
  const written = headers.find((each) => textOf(each, 'key') === 'name');
  if (textOf(written, 'value') !== name) editor.change(shape.id, { name });
}

function keepAgency(editor: Editor, shape: BpmnBox): void {
  const lane = laneAt(editor, shape);
  const agency = lane && slotOfLane(lane);
  if (!lane || !agency) return;
  const step = readStep(documentOf(shape));
  const unit = isDivision(lane) ? textOf(documentOf(lane), 'name') : step.unit;
  if (agency !== step.agency || unit !== step.unit) editor.change(shape.id, { agency, unit });
}

function keepVariable(editor: Editor, shape: BpmnBox): void {
  const [output] = childrenOf(extensionOf(documentOf(shape), 'zeebe:IoMapping'), 'outputParameters');
  const target = decisionVariableOf(shape.id);
  if (output && textOf(output, 'target') !== target)
    serviceOf(editor.modeler, 'modeling').updateModdleProperties(shape, output, { target });
}
