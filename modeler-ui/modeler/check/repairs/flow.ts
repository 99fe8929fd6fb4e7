import { childOf, childrenOf, textOf, type Element } from '../../../../processes/rules/model/element';
import { isStep, readStep } from '../../../../processes/steps/readStep';
import { choiceOn, gatewayOf, nextOf, waysOf } from '../../../../processes/steps/ways';
import { removeElements } from '../../canvas/removeSteps';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection } from '../../canvas/services';
import { setWay } from '../../canvas/setWay';
import { labelOf } from '../../panel/names';
import { boxOf, elementsOf, shapeAt, stepAt, typed, type Mender, type Menders } from './repair';

/** Where a way that stops can lead on: the handing over, and behind it the end. */
const leadOn: Mender = (finding, bench) => {
  const { editor, say } = bench;
  const from = boxOf(editor, finding.elementId);
  const returns = stepAt(finding, bench)?.stage === 'return';
  const target = returns ? endCalled(elementsOf(editor), 'returned') : handOverIn(editor.steps);
  const to = target && boxOf(editor, textOf(target, 'id'));
  if (!from || !to || from === to) return null;
  return {
    words: say('repair.lead', { name: labelOf(target) }),
    run: () => {
      serviceOf(editor.modeler, 'modeling').connect(from, to);
    },
  };
};

const endCalled = (elements: Element[], id: string): Element | undefined =>
  elements.find((each) => each.$type === 'bpmn:EndEvent' && textOf(each, 'id') === id);

/** The step from which the result goes to the applicant. */
function handOverIn(steps: Element[]): Element | undefined {
  const returning = steps.filter((step) => readStep(step).stage === 'return');
  return (
    returning.find(
      (step) => nextOf(step).length > 0 && waysOf(step).some(({ to }) => textOf(to, 'id') === 'returned'),
    ) ?? returning[0]
  );
}

const unreached: Mender = (finding, bench) => {
  const shape = shapeAt(finding, bench);
  return (
    (shape && {
      words: bench.say('repair.unreached'),
      run: () => {
        removeElements(bench.editor, [shape]);
      },
    }) ??
    null
  );
};

/** An arrow that hangs in the air is mostly not even drawn. */
const dangling: Mender = (finding, { editor, say }) => {
  const { process } = editor;
  if (!process) return null;
  const run = () => {
    const modeling = serviceOf(editor.modeler, 'modeling');
    const drawn = editor.shapeOf(finding.elementId);
    if (drawn) return void modeling.removeElements([drawn]);
    const flowElements = childrenOf(process, 'flowElements').filter(
      (each) => textOf(each, 'id') !== finding.elementId,
    );
    editor.writeProcess([{ target: process, properties: { flowElements } }]);
  };
  return { words: say('repair.flow'), run };
};

/** Ways of which only one is taken meet without waiting for the others. */
const merge: Mender = (finding, bench) => {
  const shape = boxOf(bench.editor, finding.elementId);
  if (!shape || shape.outgoing.length > 1) return null;
  return {
    words: bench.say('repair.merge'),
    run: () => {
      serviceOf(bench.editor.modeler, 'bpmnReplace').replaceElement(shape, { type: 'bpmn:ExclusiveGateway' });
    },
  };
};

/** A decision leads where the same decision leads from another step. */
const sameWay: Mender = (finding, { editor, data, say }) => {
  const value = String(finding.params['decision']);
  const task = editor.steps.find((step) => textOf(gatewayOf(step), 'id') === finding.elementId);
  if (!task) return null;
  const decisions = data.forms.find(({ id }) => id === readStep(task).formId)?.decisions ?? [];
  const decision = decisions.find((each) => each.value === value);
  const target = editor.steps
    .filter((step) => step !== task)
    .flatMap((step) => waysOf(step).filter((way) => way.value === value && nextOf(way.to)[0] !== task))
    .map(({ to }) => to)[0];
  if (!decision || !target) return null;
  return {
    words: say('repair.sameWay', { name: labelOf(nextOf(target)[0] ?? target) }),
    run: () => {
      setWay(editor, { id: textOf(task, 'id'), decisions }, decision, textOf(target, 'id'));
    },
  };
};

const notOffered: Mender = (finding, { editor, say }) => {
  const flows = (boxOf(editor, finding.elementId)?.outgoing ?? []) as BpmnConnection[];
  const flow = flows.find((each) => choiceOn(documentOf(each))?.value === finding.params['decision']);
  if (!flow || flows.length < 2) return null;
  return {
    words: say('repair.flow'),
    run: () => {
      serviceOf(editor.modeler, 'modeling').removeElements([flow]);
    },
  };
};

/** The only arrow without a condition is the one that is taken otherwise. */
const fallback: Mender = (finding, { editor, say }) => {
  const gateway = boxOf(editor, finding.elementId);
  const flows = (gateway?.outgoing ?? []) as BpmnConnection[];
  const [only, ...more] = flows.filter((flow) => !childOf(documentOf(flow), 'conditionExpression'));
  if (!gateway || !only || more.length > 0) return null;
  return {
    words: say('repair.default'),
    run: () => {
      serviceOf(editor.modeler, 'modeling').updateProperties(gateway, { default: documentOf(only) });
    },
  };
};

/** An end that the registers do not know becomes one that they know, told by its name. */
const outcome: Mender = (finding, bench) => {
  const { editor, say } = bench;
  const shape = boxOf(editor, finding.elementId);
  if (!shape) return null;
  const id = outcomeNamed(textOf(documentOf(shape), 'name'));
  const known = boxOf(editor, id);
  const name = known ? labelOf(documentOf(known)) : id;
  const run = () => {
    if (known) moveArrows(editor, shape, known);
    else serviceOf(editor.modeler, 'modeling').updateProperties(shape, { id });
  };
  return { words: say('repair.outcome', { name }), run };
};

function outcomeNamed(name: string): 'returned' | 'refused' | 'withdrawn' {
  if (/từ chối|refus|reject/i.test(name)) return 'refused';
  return /rút|withdr/i.test(name) ? 'withdrawn' : 'returned';
}

function moveArrows(editor: Parameters<typeof setWay>[0], from: BpmnBox, to: BpmnBox): void {
  const modeling = serviceOf(editor.modeler, 'modeling');
  editor.together(() => {
    for (const flow of [...(from.incoming as BpmnConnection[])]) {
      modeling.reconnectEnd(flow, to, { x: to.x + to.width / 2, y: to.y + to.height / 2 });
      modeling.layoutConnection(flow);
    }
    modeling.removeElements([from]);
  });
}

/** A step that was drawn anew is the same step again, for its history and for dossiers that stand there. */
const keepId: Mender = (finding, bench) => {
  const shape = shapeAt(finding, bench);
  const id = String(finding.params['id'] ?? '');
  if (!shape || !id || bench.editor.shapeOf(id)) return null;
  return {
    words: bench.say('repair.keepId'),
    run: () => {
      serviceOf(bench.editor.modeler, 'modeling').updateProperties(shape, { id });
    },
  };
};

/** Between the last step and the end the result is handed over. */
const handOver: Mender = (finding, bench) => {
  const { editor, adding, data, say } = bench;
  const block = data.blocks.find(({ id }) => id === 'one-stop.hand-over');
  const element = elementsOf(editor).find((each) => textOf(each, 'id') === finding.elementId);
  const flow = element && flowToEnd(element, typed(editor, 'bpmn:EndEvent'), String(finding.params['end']));
  if (!block || !flow || textOf(flow, 'id') === '') return null;
  return {
    words: say('repair.handOver'),
    run: () => {
      adding.into(textOf(flow, 'id'), block);
    },
  };
};

/** The only arrow into an end, or the one by which a step leads to it. */
function flowToEnd(element: Element, ends: Element[], named: string): Element | undefined {
  if (!isStep(element)) {
    const [only, ...more] = childrenOf(element, 'incoming');
    return more.length === 0 ? only : undefined;
  }
  const end = ends.find((each) => labelOf(each) === named);
  if (!end) return undefined;
  const direct = childrenOf(childOf(element, '$parent'), 'flowElements').find(
    (flow) => childOf(flow, 'sourceRef') === element && childOf(flow, 'targetRef') === end,
  );
  return direct ?? waysOf(element).find(({ to }) => to === end)?.flow;
}

/** What is wrong with the ways through the process. */
export const flowMenders: Menders = {
  'no-dead-end/stops': leadOn,
  'reachable/unreachable': unreached,
  'no-dangling-flow/noSource': dangling,
  'no-dangling-flow/noTarget': dangling,
  'parallel-join/stuck': merge,
  'decision-covered/noWay': sameWay,
  'decision-covered/notOffered': notOffered,
  'decision-covered/noDefault': fallback,
  'known-outcome/unknown': outcome,
  'stable-ids/renamed': keepId,
  'result-returned/elsewhere': handOver,
  'result-returned/nobody': handOver,
};
