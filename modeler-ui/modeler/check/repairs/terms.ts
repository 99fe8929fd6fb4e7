import { hoursOfLimit } from '../../../../processes/calendar/hoursOfLimit';
import {
  childOf,
  childrenOf,
  propertiesOf,
  textOf,
  type Element,
} from '../../../../processes/rules/model/element';
import { limitFrom } from '../../../../processes/rules/model/limits';
import { documentOf, serviceOf, type BpmnShape } from '../../canvas/services';
import { shorten } from './shorten';
import { typed, type Bench, type Mender, type Menders, type Repair } from './repair';

/** Working hours in which a supplement is mostly to be asked for (rules.md, 3.9). */
const usualWithin = '24';

const state = ({ editor }: Bench, entries: Record<string, string>, words: string): Repair => ({
  words,
  run: () => {
    editor.state(entries);
  },
});

const restart: Mender = (_finding, bench) =>
  state(bench, { afterSupplement: 'restart' }, bench.say('repair.restart'));

const within: Mender = (_finding, bench) =>
  state(bench, { supplementWithin: usualWithin }, bench.say('repair.within'));

const apology: Mender = (_finding, bench) => {
  const [process] = bench.data.context.processIds ?? [];
  return process ? state(bench, { overdue: process }, bench.say('repair.apology')) : null;
};

const ownCode: Mender = (_finding, bench) => {
  const { procedure } = bench.data.context;
  return procedure ? state(bench, { procedureCode: procedure.code }, bench.say('repair.own')) : null;
};

/** The limit of the procedure itself; one of a case is the officer's to say. */
const publishedLimit: Mender = (_finding, bench) => {
  const published = bench.data.context.procedure?.limit;
  const { process } = bench.editor;
  if (!published || !process) return null;
  const stated = limitFrom(propertiesOf(process).get('limit') ?? '');
  if (stated && hoursOfLimit(stated) <= hoursOfLimit(published)) return null;
  const limit = `${String(published.amount)} ${published.unit}`;
  return state(bench, { limit }, bench.say('repair.limit'));
};

/** The process begins with a dossier of this procedure. */
const receive: Mender = (finding, bench) => {
  const expected = String(finding.params['expected'] ?? '');
  const [start] = typed(bench.editor, 'bpmn:StartEvent');
  const shape = start && bench.editor.shapeOf(textOf(start, 'id'));
  if (!expected || !shape) return null;
  return {
    words: bench.say('repair.message'),
    run: () => {
      hearMessage(bench, shape, expected);
    },
  };
};

function hearMessage({ editor }: Bench, shape: BpmnShape, name: string): void {
  const definitions = editor.modeler.getDefinitions() as unknown as Element;
  const roots = childrenOf(definitions, 'rootElements');
  const [heard] = childrenOf(documentOf(shape), 'eventDefinitions');
  const known = roots.find((each) => each.$type === 'bpmn:Message' && textOf(each, 'name') === name);
  const now = childOf(heard, 'messageRef');
  const modeling = serviceOf(editor.modeler, 'modeling');
  editor.together(() => {
    if (now && !known) return void modeling.updateModdleProperties(shape, now, { name });
    const message = known ?? editor.make('bpmn:Message', { id: 'message-receive', name });
    if (!known) modeling.updateModdleProperties(shape, definitions, { rootElements: [...roots, message] });
    if (heard?.$type === 'bpmn:MessageEventDefinition')
      modeling.updateModdleProperties(shape, heard, { messageRef: message });
    else {
      const definition = editor.make('bpmn:MessageEventDefinition', { messageRef: message });
      modeling.updateProperties(shape, { eventDefinitions: [definition] });
    }
  });
}

/** What is wrong with what the process as a whole says. */
export const termMenders: Menders = {
  'receipt-appointment/noLimit': publishedLimit,
  'receipt-appointment/faultyLimit': publishedLimit,
  'receipt-appointment/noClock': restart,
  'receipt-appointment/noMessage': receive,
  'supplement-in-time/notStated': within,
  'supplement-in-time/tooLate': shorten,
  'deadline/overLimit': shorten,
  'overdue-apology/notStated': apology,
  'overdue-apology/unknown': apology,
  'own-procedure/otherProcedure': ownCode,
  'own-procedure/otherMessage': receive,
  'own-procedure/longerLimit': publishedLimit,
};
