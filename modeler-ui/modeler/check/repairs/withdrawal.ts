import { textOf } from '../../../../processes/rules/model/element';
import { placeInLane } from '../../canvas/lanes';
import { serviceOf, type BpmnBox, type BpmnConnection } from '../../canvas/services';
import { makeSpace } from '../../canvas/space';
import { boxOf, typed, type Bench, type Mender, type Menders } from './repair';

const [end, room] = ['withdrawn', 100] as const;

/** The right to withdraw stands open from the receipt on, beside everything else. */
const add: Mender = (_finding, bench) => {
  const block = bench.data.blocks.find(({ id }) => id === 'one-stop.withdrawal');
  const [start] = typed(bench.editor, 'bpmn:StartEvent');
  const from = start && boxOf(bench.editor, textOf(start, 'id'));
  const slot = bench.data.slots.find(({ id }) => id === 'reception');
  if (!block || !from || !slot || from.outgoing.length !== 1) return null;
  const run = () => {
    const { editor, adding } = bench;
    const modeling = serviceOf(editor.modeler, 'modeling');
    editor.together(() => {
      const fork = forkBehind(bench, from);
      const place = { x: fork.x + room + 70, y: fork.y + fork.height / 2 };
      const step = modeling.createShape(adding.shapeFor(block), place, from.parent as BpmnBox) as BpmnBox;
      placeInLane(editor, step, slot);
      modeling.connect(fork, step);
      modeling.connect(step, endBehind(bench, step));
    });
  };
  return { words: bench.say('repair.withdrawal'), run };
};

function forkBehind({ editor }: Bench, from: BpmnBox): BpmnBox {
  const [line] = from.outgoing as BpmnConnection[];
  const next = line?.target as BpmnBox;
  if (next.type === 'bpmn:ParallelGateway' && next.incoming.length === 1) return next;
  const modeling = serviceOf(editor.modeler, 'modeling');
  makeSpace(editor, 'x', room, from.x + from.width + 1);
  const middle = { x: from.x + from.width + room / 2 + 10, y: from.y + from.height / 2 };
  const fork = draw(editor, 'bpmn:ParallelGateway', { id: 'open' }, middle, from);
  if (line) modeling.reconnectEnd(line, fork, middle);
  modeling.connect(fork, next);
  return fork;
}

function endBehind(bench: Bench, step: BpmnBox): BpmnBox {
  const known = boxOf(bench.editor, end);
  if (known) return known;
  const { make } = bench.editor;
  const eventDefinitions = [make('bpmn:TerminateEventDefinition')];
  const place = { x: step.x + step.width + room / 2 + 18, y: step.y + step.height / 2 };
  return draw(
    bench.editor,
    'bpmn:EndEvent',
    { id: end, name: 'Đã rút hồ sơ', eventDefinitions },
    place,
    step,
  );
}

function draw(
  editor: Bench['editor'],
  type: string,
  attributes: Record<string, unknown>,
  place: { x: number; y: number },
  beside: BpmnBox,
): BpmnBox {
  const businessObject = editor.make(type, attributes);
  const shape = serviceOf(editor.modeler, 'elementFactory').createShape({ type, businessObject });
  return serviceOf(editor.modeler, 'modeling').createShape(shape, place, beside.parent as BpmnBox) as BpmnBox;
}

/** After a withdrawal nothing goes on. */
const stop: Mender = (finding, bench) => {
  const step = boxOf(bench.editor, finding.elementId);
  if (!step) return null;
  const run = () => {
    const modeling = serviceOf(bench.editor.modeler, 'modeling');
    bench.editor.together(() => {
      modeling.removeElements([...step.outgoing] as BpmnConnection[]);
      const ended = endBehind(bench, step);
      modeling.connect(step, ended);
      modeling.updateProperties(ended, {
        eventDefinitions: [bench.editor.make('bpmn:TerminateEventDefinition')],
      });
    });
  };
  return { words: bench.say('repair.withdrawal'), run };
};

/** An end that leaves the withdrawal open closes no dossier. */
const terminate: Mender = (finding, bench) => {
  const shape = boxOf(bench.editor, finding.elementId);
  if (!shape) return null;
  const run = () => {
    const eventDefinitions = [bench.editor.make('bpmn:TerminateEventDefinition')];
    serviceOf(bench.editor.modeler, 'modeling').updateProperties(shape, { eventDefinitions });
  };
  return { words: bench.say('repair.terminate'), run };
};

export const withdrawalMenders: Menders = {
  'withdrawal/none': add,
  'withdrawal/goesOn': stop,
  'withdrawal/remains': terminate,
};
