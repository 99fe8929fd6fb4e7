import { childOf, childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { gatewayOf, joinBehind } from '../../../processes/steps/ways';
import type { Choice } from '../data';
import type { Editor } from './editor';
import { placeInLane } from './lanes';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection, type BpmnShape } from './services';
import { makeSpace } from './space';

/** Pixels for a gateway with its arrows. */
const room = 90;

/** Branches that are worked on at the same time, one step each. */
interface Branches {
  fork: BpmnBox;
  join: BpmnBox;
  steps: BpmnBox[];
}

/** Whether another agency can work beside this step: it is reached, and goes on one way. */
export function canWorkBeside(element: Element): boolean {
  if (!isStep(element) || readStep(element).kind === 'standing') return false;
  return childrenOf(element, 'incoming').length > 0 && childrenOf(element, 'outgoing').length === 1;
}

/** Draws a step that is worked on at the same time as a chosen one; both must be done before it goes on. */
export function addBeside(editor: Editor, id: string, made: BpmnShape, slot: Choice): BpmnBox | undefined {
  const step = editor.shapeOf(id) as BpmnBox | undefined;
  if (!step || !canWorkBeside(documentOf(step))) return undefined;
  const modeling = serviceOf(editor.modeler, 'modeling');
  let added: BpmnBox | undefined;
  editor.together(() => {
    const { fork, join } = branchesOf(editor, id) ?? enclose(editor, step);
    const place = { x: step.x + step.width / 2, y: step.y + step.height / 2 };
    added = modeling.createShape(made, place, step.parent as BpmnBox) as BpmnBox;
    placeInLane(editor, added, slot);
    modeling.connect(fork, added);
    modeling.connect(added, join);
  });
  return added;
}

/** The branches of which a step is one: a fork right before it and a join right behind. */
export function branchesOf(editor: Editor, id: string): Branches | undefined {
  const step = editor.shapeOf(id) as BpmnBox | undefined;
  const [before, ...more] = (step?.incoming ?? []) as BpmnConnection[];
  const fork = before?.source as BpmnBox | undefined;
  const end = step && joinBehind(documentOf(step));
  const join = end && (editor.shapeOf(textOf(end, 'id')) as BpmnBox | undefined);
  if (!fork || !join || more.length > 0 || fork.type !== 'bpmn:ParallelGateway') return undefined;
  const steps = (fork.outgoing as BpmnConnection[]).flatMap(({ target }) => {
    const next = target as BpmnBox;
    return next.type === 'bpmn:UserTask' && joinBehind(documentOf(next)) === end ? [next] : [];
  });
  return { fork, join, steps };
}

/** Whether the steps beside each other can be put one behind the other. */
export function canFollow(editor: Editor, id: string): boolean {
  const branches = branchesOf(editor, id);
  return Boolean(branches && branches.steps.length > 1 && whole(branches));
}

/** Steps that were worked on at the same time come one after the other; the one that decides comes last. */
export function putInSequence(editor: Editor, id: string): void {
  const branches = branchesOf(editor, id);
  if (!branches || !whole(branches)) return;
  const { fork, join } = branches;
  const modeling = serviceOf(editor.modeler, 'modeling');
  const steps = [...branches.steps].sort((one, other) => deciding(one) - deciding(other));
  editor.together(() => {
    const [first] = steps;
    const onward = (join.outgoing as BpmnConnection[])[0]?.target as BpmnBox | undefined;
    if (first) for (const flow of [...(fork.incoming as BpmnConnection[])]) lead(editor, flow, first);
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      const [flow] = step.outgoing as BpmnConnection[];
      if (next) moveBehind(editor, step, next);
      const target = next ?? onward;
      if (flow && target) lead(editor, flow, target);
    }
    modeling.removeElements([fork, join]);
  });
}

/** What is left of parallel work when a branch was taken out: gateways that divide and join nothing go. */
export function straighten(editor: Editor, forkId: string, joinId: string): void {
  const fork = editor.shapeOf(forkId) as BpmnBox | undefined;
  const join = editor.shapeOf(joinId) as BpmnBox | undefined;
  if (!fork || !join) return;
  const flows = fork.outgoing as BpmnConnection[];
  const straight = flows.filter(({ target }) => target === join);
  const spare = straight.slice(0, flows.length - 1);
  if (spare.length > 0) serviceOf(editor.modeler, 'modeling').removeElements([...spare]);
  for (const each of [fork, join]) if (editor.shapeOf(each.id)) passBy(editor, each);
}

/** A gateway that neither divides nor joins is no gateway; one in which alternatives only met goes with it. */
function passBy(editor: Editor, gateway: BpmnBox): void {
  const [flow, ...more] = gateway.outgoing as BpmnConnection[];
  const target = flow?.target as BpmnBox | undefined;
  const before = [...(gateway.incoming as BpmnConnection[])];
  if (!target || more.length > 0 || (gateway.type === 'bpmn:ParallelGateway' && before.length > 1)) return;
  for (const each of before) lead(editor, each, target);
  serviceOf(editor.modeler, 'modeling').removeElements([gateway]);
  for (const { source } of before)
    if (source && isMerge(source as BpmnBox)) passBy(editor, source as BpmnBox);
}

/** Drawn by `enclose`, where a step could be reached in several ways. */
function isMerge({ id, type }: BpmnShape): boolean {
  return type === 'bpmn:ExclusiveGateway' && id.startsWith('merge-');
}

function whole({ fork, join, steps }: Branches): boolean {
  return fork.outgoing.length === steps.length && join.incoming.length === steps.length;
}

const deciding = (step: BpmnShape): number => (gatewayOf(documentOf(step)) ? 1 : 0);

function enclose(editor: Editor, step: BpmnBox): Branches {
  const modeling = serviceOf(editor.modeler, 'modeling');
  const before = [...(step.incoming as BpmnConnection[])];
  const several = before.length > 1;
  makeSpace(editor, 'x', several ? 2 * room : room, step.x - 1);
  makeSpace(editor, 'x', room, step.x + step.width + 1);
  const y = step.y + step.height / 2;
  const fork = gateway(editor, 'fork', { x: step.x - 60, y }, step);
  // A parallel gateway would wait for all ways that lead here; only one is taken.
  const entry = several ? gateway(editor, 'merge', { x: fork.x - 60, y }, step) : fork;
  const join = gateway(editor, 'join', { x: step.x + step.width + 60, y }, step);
  for (const flow of before) lead(editor, flow, entry);
  if (entry !== fork) modeling.connect(entry, fork);
  for (const flow of [...(step.outgoing as BpmnConnection[])]) {
    modeling.reconnectStart(flow, join, middleOf(join));
    modeling.layoutConnection(flow);
  }
  modeling.connect(fork, step);
  modeling.connect(step, join);
  return { fork, join, steps: [step] };
}

function gateway(
  editor: Editor,
  kind: 'fork' | 'join' | 'merge',
  place: { x: number; y: number },
  beside: BpmnBox,
): BpmnBox {
  const type = kind === 'merge' ? 'bpmn:ExclusiveGateway' : 'bpmn:ParallelGateway';
  const id = `${kind}-${Math.random().toString(36).slice(2, 6)}`;
  const shape = serviceOf(editor.modeler, 'elementFactory').createShape({
    type,
    businessObject: editor.make(type, { id }),
  });
  return serviceOf(editor.modeler, 'modeling').createShape(shape, place, beside.parent as BpmnBox) as BpmnBox;
}

/** Another end of an arrow, drawn anew. */
function lead(editor: Editor, flow: BpmnConnection, to: BpmnBox): void {
  const modeling = serviceOf(editor.modeler, 'modeling');
  modeling.reconnectEnd(flow, to, middleOf(to));
  modeling.layoutConnection(flow);
}

function moveBehind(editor: Editor, step: BpmnBox, next: BpmnBox): void {
  const by = step.width + room / 2;
  makeSpace(editor, 'x', by, step.x + step.width + 1);
  serviceOf(editor.modeler, 'modeling').moveElements([next], {
    x: step.x + by - next.x,
    y: 0,
  });
}

const middleOf = ({ x, y, width, height }: BpmnBox) => ({ x: x + width / 2, y: y + height / 2 });

/** Where a step's fork and join are, before it is taken out. */
export function gatewaysAround(task: Element): { fork: string; join: string } | undefined {
  const [flow] = childrenOf(task, 'incoming');
  const [fork, join] = [childOf(flow, 'sourceRef'), joinBehind(task)];
  if (fork?.$type !== 'bpmn:ParallelGateway' || !join) return undefined;
  return { fork: textOf(fork, 'id'), join: textOf(join, 'id') };
}
