import { childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { readStep } from '../../../processes/steps/readStep';
import { choiceOn, conditionFor, gatewayOf, joinBehind } from '../../../processes/steps/ways';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection } from './services';

export interface Decision {
  value: string;
  label: string;
}

/** Says where a step leads: when that is decided, or always where nothing is. Draws the gateway that it needs. */
export function setWay(
  editor: Editor,
  { id, decisions }: { id: string; decisions: Decision[] },
  decision: Decision | null,
  targetId: string,
): void {
  const [step, target] = [editor.shapeOf(id) as BpmnBox | undefined, editor.shapeOf(targetId)];
  if (!step || !target) return;
  editor.together(() => {
    const task = documentOf(step);
    const source = decision ? gatewayShape(editor, step, task, decisions) : placeOf(editor, step);
    const known = flowOf(source, decision, readStep(task).variable);
    const modeling = serviceOf(editor.modeler, 'modeling');
    const flow = known ?? modeling.connect(source, target, { type: 'bpmn:SequenceFlow' });
    if (known) modeling.reconnectEnd(known, target, middleOf(target as BpmnBox));
    if (known) modeling.layoutConnection(known);
    if (decision) ask(editor, flow, readStep(task).variable, decision);
  });
}

function flowOf(
  { outgoing }: BpmnBox,
  decision: Decision | null,
  variable: string,
): BpmnConnection | undefined {
  const flows = outgoing as BpmnConnection[];
  if (!decision) return flows[0];
  return flows.find((flow) => {
    const choice = choiceOn(documentOf(flow));
    return choice?.variable === variable && choice.value === decision.value;
  });
}

/** The gateway behind the step; drawn when there is none, and what led on is its first decision's way then. */
function gatewayShape(editor: Editor, step: BpmnBox, task: Element, [usual]: Decision[]): BpmnBox {
  const known = gatewayOf(task);
  const shape = known && (editor.shapeOf(textOf(known, 'id')) as BpmnBox | undefined);
  if (shape) return shape;
  const modeling = serviceOf(editor.modeler, 'modeling');
  const before = placeOf(editor, step);
  const [onward] = before.outgoing as BpmnConnection[];
  const businessObject = editor.make('bpmn:ExclusiveGateway', { id: `${step.id}-decision` });
  const made = serviceOf(editor.modeler, 'elementFactory').createShape({
    type: 'bpmn:ExclusiveGateway',
    businessObject,
  });
  const gateway = serviceOf(editor.modeler, 'autoPlace').append(before, made);
  if (onward && usual) {
    modeling.reconnectStart(onward, gateway, middleOf(gateway));
    modeling.layoutConnection(onward);
    ask(editor, onward, readStep(task).variable, usual);
  }
  return gateway;
}

/** Where it goes on from a step: with others beside it, where all are done. */
function placeOf(editor: Editor, step: BpmnBox): BpmnBox {
  const join = joinBehind(documentOf(step));
  return (join && (editor.shapeOf(textOf(join, 'id')) as BpmnBox | undefined)) ?? step;
}

function ask(editor: Editor, flow: BpmnConnection, variable: string, { value, label }: Decision): void {
  const body = conditionFor(variable, value);
  const conditionExpression = editor.make('bpmn:FormalExpression', { body });
  serviceOf(editor.modeler, 'modeling').updateProperties(flow, { name: label, conditionExpression });
}

const middleOf = ({ x, y, width, height }: BpmnBox) => ({ x: x + width / 2, y: y + height / 2 });

/** Where a way may lead: to every step and every end. */
export function targetsIn(process: Element | undefined): Element[] {
  return childrenOf(process, 'flowElements').filter(({ $type }) =>
    ['bpmn:UserTask', 'bpmn:EndEvent'].includes($type),
  );
}
