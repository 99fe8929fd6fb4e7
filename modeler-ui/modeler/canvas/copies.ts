import { childOf, extensionOf, childrenOf, textOf } from '../../../processes/rules/model/element';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { choiceOn, conditionFor } from '../../../processes/steps/ways';
import type { Session } from '../session';
import { newStepId } from '../step/newStep';
import { readCopy, writeCopy, type Descriptor } from './copyText';
import { laneAt, placeInLane, slotOfLane } from './lanes';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection, type BpmnShape } from './services';

/** What can go into another procedure: its receipt, its ends and its lanes are its own. */
const copied = /^bpmn:(UserTask|BusinessRuleTask|ExclusiveGateway|ParallelGateway|TextAnnotation)$/;

/** Pixels around what was pasted that are brought into sight with it. */
const sight = 120;

/** Keeps the chosen steps, for this draft and every other one that is open in this browser. */
export function copySteps(session: Session): void {
  const { editor, view, say } = session;
  const steps = view.selected.filter(({ type }) => copied.test(type));
  if (steps.length === 0) return;
  const tree = serviceOf(editor.modeler, 'copyPaste').copy(steps);
  writeCopy({ code: session.data.draft.code, tree });
  session.update({ told: [say('copy.copied', { count: steps.length })] });
}

/** Draws what was copied in the middle of what is seen; each step in the lane of its agency. */
export function pasteSteps(session: Session): void {
  const { editor, say } = session;
  const copy = session.editable ? readCopy(serviceOf(editor.modeler, 'moddle')) : null;
  if (copy === null || copy === 'unreadable') {
    session.update({ told: [say(copy ? 'copy.unreadable' : 'copy.nothing')] });
    return;
  }
  giveIds(copy.tree);
  const variables = variablesIn(copy.tree);
  let told: string[] = [];
  editor.together(() => {
    const pasted = draw(session, copy.tree);
    const steps = pasted.filter((shape) => isStep(documentOf(shape)));
    rename(session, pasted, variables);
    told = steps.flatMap((step) => settle(session, step as BpmnBox));
    serviceOf(editor.modeler, 'selection').select(pasted.filter(({ waypoints }) => !waypoints));
  });
  const [first] = serviceOf(editor.modeler, 'selection').get() as BpmnShape[];
  if (first) serviceOf(editor.modeler, 'canvas').scrollToElement(first, sight);
  session.update({ told: [say('copy.pasted', { code: copy.code }), ...told] });
}

function draw({ editor }: Session, tree: Record<string, Descriptor[]>): BpmnShape[] {
  const canvas = serviceOf(editor.modeler, 'canvas');
  const [pool] = serviceOf(editor.modeler, 'elementRegistry').filter(
    ({ type }) => type === 'bpmn:Participant',
  ) as BpmnBox[];
  const view = canvas.viewbox();
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const element = pool ?? (canvas.getRootElement() as BpmnShape);
  const point = pool ? within(pool, middle) : middle;
  // The agencies are kept: what lies in which lane is put right afterwards.
  const pasted = serviceOf(editor.modeler, 'copyPaste').paste({
    tree,
    element,
    point,
    hints: { pasted: true },
  });
  return pasted ?? [];
}

function within({ x, y, width, height }: BpmnBox, point: { x: number; y: number }) {
  const inside = (value: number, from: number, size: number) =>
    Math.max(from + 100, Math.min(value, from + size - 100));
  return { x: inside(point.x, x, width), y: inside(point.y, y, height) };
}

/** A copy is an element of its own, in its history as well; the library would keep ids that are not taken here. */
function giveIds(tree: Record<string, Descriptor[]>): void {
  for (const { businessObject } of Object.values(tree).flat()) {
    if (!businessObject) continue;
    const kind = isStep(businessObject) ? readStep(businessObject).block : '';
    const id = kind || businessObject.$type.replace('bpmn:', '');
    businessObject.set('id', newStepId({ id }, Math.random().toString(36).slice(2, 8)));
  }
}

/** The variables in which copied steps keep their decisions, in the order of the steps. */
function variablesIn(tree: Record<string, Descriptor[]>): string[] {
  return stepsOf(
    Object.values(tree)
      .flat()
      .map(({ businessObject }) => businessObject),
  );
}

function stepsOf(elements: (Descriptor['businessObject'] | undefined)[]): string[] {
  return elements.flatMap((element) => (element && isStep(element) ? [readStep(element).variable] : []));
}

/** Every copy decides for itself: arrows behind it look at its own variable. */
function rename({ editor }: Session, pasted: BpmnShape[], before: string[]): void {
  const now = stepsOf(pasted.map(documentOf));
  const renamed = new Map(before.map((variable, index) => [variable, now[index] ?? variable]));
  const modeling = serviceOf(editor.modeler, 'modeling');
  for (const flow of pasted.filter(({ waypoints }) => waypoints) as BpmnConnection[]) {
    const choice = choiceOn(documentOf(flow));
    const variable = choice && renamed.get(choice.variable);
    const expression = childOf(documentOf(flow), 'conditionExpression');
    if (choice && variable && expression && variable !== choice.variable)
      modeling.updateModdleProperties(flow, expression, { body: conditionFor(variable, choice.value) });
  }
}

/** Puts a step where its agency works, and tells what this procedure does not know of it. */
function settle({ editor, data, say }: Session, shape: BpmnBox): string[] {
  const { agency, formId, block, name } = readStep(documentOf(shape));
  const told: string[] = [];
  const slot = data.slots.find(({ id }) => id === agency);
  if (slot) placeInLane(editor, shape, slot);
  else {
    const lane = laneAt(editor, shape);
    const here = data.slots.find(({ id }) => id === (lane && slotOfLane(lane))) ?? data.slots[0];
    if (here) placeInLane(editor, shape, here);
    told.push(say('copy.otherAgency', { name, agency: here?.name ?? '–' }));
  }
  if (block && !data.blocks.some(({ id }) => id === block)) told.push(say('copy.unknownBlock', { name }));
  const form = formId || textOf(extensionOf(documentOf(shape), 'zeebe:FormDefinition'), 'formId');
  if (form && !data.forms.some(({ id }) => id === form)) told.push(say('copy.unknownForm', { name }));
  const papers = childrenOf(extensionOf(documentOf(shape), 'zeebe:Properties'), 'properties');
  if (papers.some((each) => textOf(each, 'name') === 'papers'))
    told.push(...otherPapers(shape, { editor, data, say }));
  return told;
}

/** Papers that this procedure does not ask for are not looked at here. */
function otherPapers(
  shape: BpmnBox,
  { editor, data, say }: Pick<Session, 'editor' | 'data' | 'say'>,
): string[] {
  const { papers, name } = readStep(documentOf(shape));
  const known = papers.filter((id) => data.procedure.papers.some((paper) => paper.id === id));
  if (known.length === papers.length) return [];
  editor.change(shape.id, { papers: known });
  return [say('copy.otherPapers', { name })];
}
