import { childrenOf, extensionOf, textOf } from '../../../../processes/rules/model/element';
import { gatewayOf, waysOf } from '../../../../processes/steps/ways';
import { laneAt, slotOfLane } from '../../canvas/lanes';
import { documentOf, serviceOf, type BpmnBox } from '../../canvas/services';
import type { Form } from '../../data';
import { written, type StepChange } from '../../step/changeStep';
import { headerOf, usualRoleOf } from '../../step/newStep';
import { shapeAt, stepAt, type Bench, type Mender, type Menders, type Repair } from './repair';

const usualHours = 4;
const hoursOfDay = 8;

const change = (bench: Bench, id: string, what: StepChange, words: string): Repair => ({
  words,
  run: () => {
    bench.editor.change(id, what);
  },
});

const hours: Mender = (finding, bench) =>
  change(bench, finding.elementId, { hours: usualHours }, bench.say('repair.hours', { hours: usualHours }));

const role: Mender = (finding, bench) => {
  const usual = usualRoleOf(stepAt(finding, bench)?.block ?? '', bench.data);
  return (
    usual && change(bench, finding.elementId, { role: usual.id }, bench.say('repair.role', usualName(usual)))
  );
};

/** Whoever has the lane in which the step is drawn; else who does most of the work. */
const agency: Mender = (finding, bench) => {
  const shape = shapeAt(finding, bench) as BpmnBox | undefined;
  const lane = shape && laneAt(bench.editor, shape);
  const { slots } = bench.data;
  const slot =
    slots.find(({ id }) => id === (lane && slotOfLane(lane))) ?? slots.find(({ id }) => id !== 'reception');
  return slot
    ? change(bench, finding.elementId, { agency: slot.id }, bench.say('repair.agency', usualName(slot)))
    : null;
};

const group: Mender = (finding, bench) => {
  const step = stepAt(finding, bench);
  const what = step && { agency: step.agency, role: step.role };
  return what ? change(bench, finding.elementId, what, bench.say('repair.group')) : null;
};

const waitFor: Mender = (finding, bench) => {
  const step = stepAt(finding, bench);
  const block = bench.data.blocks.find(({ id }) => id === step?.block);
  const usual = block && headerOf(block, 'waitFor');
  return usual
    ? change(
        bench,
        finding.elementId,
        { waitFor: usual },
        bench.say('repair.waitFor', { name: block.name[bench.data.language] }),
      )
    : null;
};

const kind: Mender = (finding, bench) =>
  change(bench, finding.elementId, { kind: 'work' }, bench.say('repair.kind'));

/** A posting's days and its hours say the same. */
const postingDays: Mender = (finding, bench) => {
  const stated = stepAt(finding, bench)?.hours ?? 0;
  const days = Math.ceil(stated / hoursOfDay);
  return days > 0
    ? change(bench, finding.elementId, { postingDays: String(days) }, bench.say('repair.posting', { days }))
    : null;
};

const postingHours: Mender = (finding, bench) => {
  const counted = Number(stepAt(finding, bench)?.postingDays ?? 0) * hoursOfDay;
  return counted > 0
    ? change(
        bench,
        finding.elementId,
        { hours: counted },
        bench.say('repair.postingHours', { hours: counted }),
      )
    : null;
};

/** The form that such steps usually have; where something is decided behind it, one that offers just that. */
const form: Mender = (finding, bench) => {
  const [shape, step] = [shapeAt(finding, bench), stepAt(finding, bench)];
  if (!shape || !step) return null;
  const task = documentOf(shape);
  const asked = gatewayOf(task) ? waysOf(task).flatMap(({ value }) => value ?? []) : [];
  const found = bench.data.forms.find((each) => each.block === step.block && offersJust(each, asked));
  const what = found && { formId: found.id, decides: asked.length > 0 };
  return what ? change(bench, finding.elementId, what, bench.say('repair.form', usualName(found))) : null;
};

function offersJust({ decisions }: Form, asked: string[]): boolean {
  const offered = decisions.map(({ value }) => value);
  return offered.length === asked.length && asked.every((value) => offered.includes(value));
}

/** What the engine wants of a step that people do. */
const engine: Mender = (finding, bench) => {
  const shape = shapeAt(finding, bench);
  if (!shape) return null;
  const words = bench.say('repair.userTask');
  if (finding.params['engineRule'] === 'user-task-definition')
    return {
      words,
      run: () => {
        declare(bench, shape.id);
      },
    };
  if (finding.params['engineRule'] === 'duplicate-task-headers')
    return {
      words: bench.say('repair.headers'),
      run: () => {
        dropDoubles(bench, shape.id);
      },
    };
  return null;
};

function declare({ editor }: Bench, id: string): void {
  const shape = editor.shapeOf(id);
  if (!shape) return;
  const updates = written(documentOf(shape), [{ type: 'zeebe:UserTask', properties: {} }], editor.make);
  const modeling = serviceOf(editor.modeler, 'modeling');
  editor.together(() => {
    for (const { target, properties } of updates) {
      if (target === documentOf(shape)) modeling.updateProperties(shape, properties);
      else modeling.updateModdleProperties(shape, target, properties);
    }
  });
}

/** Of headers with the same key the first stays, which is the one that is read. */
function dropDoubles({ editor }: Bench, id: string): void {
  const shape = editor.shapeOf(id);
  const headers = shape && extensionOf(documentOf(shape), 'zeebe:TaskHeaders');
  if (!shape || !headers) return;
  const all = childrenOf(headers, 'values');
  const values = all.filter(
    (each, index) => all.findIndex((other) => textOf(other, 'key') === textOf(each, 'key')) === index,
  );
  serviceOf(editor.modeler, 'modeling').updateModdleProperties(shape, headers, { values });
}

const usualName = ({ name }: { name: string }) => ({ name });

/** What is wrong within a step. */
export const stepMenders: Menders = {
  'step-responsibility/noHours': hours,
  'step-responsibility/faultyHours': hours,
  'step-responsibility/noRole': role,
  'step-responsibility/unknownRole': role,
  'step-responsibility/noAgency': agency,
  'step-responsibility/unknownAgency': agency,
  'step-responsibility/noWaitFor': waitFor,
  'step-responsibility/unknownKind': kind,
  'groups-agree/other': group,
  'posting-period/noDays': postingDays,
  'posting-period/noHours': postingHours,
  'references-known/noForm': form,
  'references-known/unknownForm': form,
  'executable/refused': engine,
};
