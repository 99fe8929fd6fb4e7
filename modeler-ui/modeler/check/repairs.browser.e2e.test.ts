import type { Finding } from '../../../processes/rules';
import {
  changed,
  context,
  forms,
  lawful,
  step,
  withNodes,
  withoutFlow,
  withoutProperty,
  withProperties,
} from '../../../processes/rules/testing/lawful';
import { bpmnOf, type NodeSketch, type Sketch } from '../../../processes/rules/testing/sketch';
import { blocks, DrawingBench } from '../../testing/drawing';
import type { ModelerData } from '../data';
import { menders } from './repairs';

const own = { code: '1', bpmnProcessId: 'tthc-1', limit: { amount: 5, unit: 'working-days' } as const };

const named = (ids: string[]) => ids.map((id) => ({ id, name: id }));

const data: Partial<ModelerData> = {
  language: 'vi',
  draft: { id: '1', code: '1', name: '', baseVersion: 1, revision: 1, state: 'draft', actions: ['edit'] },
  slots: named(['reception', 'department']).map((slot) => ({ ...slot, agency: null })),
  roles: named(['reception', 'specialist', 'division-head', 'leader', 'clerk']),
  blocks,
  forms: [
    ...forms.map(({ id, schema }) => ({ id, name: id, schema, block: '', decisions: decisionsIn(id) })),
    ...['hand-over', 'withdrawal', 'approval'].map((block) => ({
      ...{ id: 'done', name: block, schema: {}, block: `one-stop.${block}`, decisions: [] },
    })),
  ],
  context: { ...context, procedure: own } as ModelerData['context'],
};

function decisionsIn(form: string) {
  const values = form === 'done' ? [] : ['approve', 'supplement', 'refuse'];
  return values.map((value) => ({ value, label: value }));
}

const node = (id: string, change: Partial<NodeSketch>): Sketch =>
  withNodes({ [id]: { ...lawful.nodes[id], ...change } });

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const properties = lawful.nodes['sign']?.properties;

function without(ids: string[]): Sketch['nodes'] {
  return Object.fromEntries(Object.entries(lawful.nodes).filter(([id]) => !ids.includes(id)));
}

/** The sketch with its arrows drawn, too. */
function drawn(sketch: Sketch): string {
  const bpmn = bpmnOf(sketch);
  const ids = [...bpmn.matchAll(/<bpmn:sequenceFlow [^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => id);
  const points = '<di:waypoint x="100" y="100" /><di:waypoint x="200" y="100" />';
  const edges = ids.map(
    (id) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points}</bpmndi:BPMNEdge>`,
  );
  return bpmn
    .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:di="http://www.omg.org/spec/DD/20100524/DI" ')
    .replace('</bpmndi:BPMNPlane>', `${edges.join('')}</bpmndi:BPMNPlane>`);
}

/** A drawing with one fault, for every message that one click mends. */
const faulty: Record<string, Sketch> = {
  'step-responsibility/noHours': changed('sign', { hours: '' }),
  'step-responsibility/faultyHours': changed('sign', { hours: '-1' }),
  'step-responsibility/noRole': node('sign', {
    properties: { agency: 'department', block: 'one-stop.approval' },
  }),
  'step-responsibility/unknownRole': node('sign', {
    properties: { agency: 'department', role: 'king', block: 'one-stop.approval' },
  }),
  'step-responsibility/noAgency': node('sign', { properties: { role: 'leader' } }),
  'step-responsibility/unknownAgency': node('sign', { properties: { role: 'leader', agency: 'moon' } }),
  'step-responsibility/noWaitFor': node('wait', {
    headers: { kind: 'wait', stage: 'appraisal' },
    properties: { role: 'reception', agency: 'reception', block: 'one-stop.payment' },
  }),
  'step-responsibility/unknownKind': changed('sign', { kind: 'play' }),
  'groups-agree/other': node('sign', { groups: '=["so-noi-vu/leader"]' }),
  'posting-period/noDays': withNodes(
    { posting: step('reception', 'reception', { kind: 'wait', waitFor: 'posting', hours: '120' }) },
    [
      ...lawful.flows.filter((flow) => flow !== straight),
      'request > wait > appraise-again > posting > sign > hand-over > returned',
    ],
  ),
  'references-known/noForm': node('sign', {
    form: '',
    properties: { ...properties, block: 'one-stop.approval' },
  }),
  'references-known/unknownForm': node('sign', {
    form: 'gone',
    properties: { ...properties, block: 'one-stop.approval' },
  }),
  'receipt-appointment/noLimit': withoutProperty('limit'),
  'receipt-appointment/faultyLimit': withProperties({ limit: 'soon' }),
  'receipt-appointment/noClock': withoutProperty('afterSupplement'),
  'receipt-appointment/noMessage': node('start', { inner: '' }),
  'supplement-in-time/notStated': withoutProperty('supplementWithin'),
  'supplement-in-time/tooLate': changed('appraise', { hours: '30' }),
  'deadline/overLimit': changed('sign', { hours: '60' }),
  'overdue-apology/notStated': withoutProperty('overdue'),
  'overdue-apology/unknown': withProperties({ overdue: 'nobody' }),
  'own-procedure/otherProcedure': withProperties({ procedureCode: '2' }),
  'own-procedure/longerLimit': withProperties({ limit: '9 working-days' }),
  'no-dead-end/stops': withoutFlow(
    straight,
    'request > wait > appraise-again > sign',
    'hand-over > returned',
  ),
  'reachable/unreachable': withNodes({ lonely: step('leader', 'department', { hours: '1' }) }, [
    ...lawful.flows,
    'lonely > sign',
  ]),
  'decision-covered/notOffered': withNodes({}, [
    ...lawful.flows,
    'appraise-decision > return-refusal : appraiseDecision = "dance"',
  ]),
  'known-outcome/unknown': withNodes(
    { done: { type: 'endEvent', name: 'Xong', inner: '<bpmn:terminateEventDefinition />' } },
    [
      ...lawful.flows.filter((flow) => flow !== straight),
      'request > wait > appraise-again > sign > hand-over > done',
    ],
  ),
  'parallel-join/stuck': withNodes({ join: { type: 'parallelGateway' } }, [
    ...lawful.flows.filter((flow) => flow !== straight && !flow.includes('> sign :')),
    'appraise-decision > join : appraiseDecision = "approve"',
    'request > wait > appraise-again > join > sign > hand-over > returned',
  ]),
  'withdrawal/goesOn': withNodes(
    {},
    lawful.flows.map((flow) => flow.replace('withdrawal > withdrawn', 'withdrawal > refused')),
  ),
  'withdrawal/remains': node('refused', { inner: '' }),
  'withdrawal/none': {
    ...lawful,
    nodes: without(['withdrawal', 'withdrawn']),
    flows: lawful.flows.map((flow) => flow.replace('start > open > withdrawal > withdrawn', 'start > open')),
  },
  'result-returned/elsewhere': withNodes({}, [
    ...lawful.flows.filter((flow) => flow !== straight),
    'request > wait > appraise-again > sign > returned',
  ]),
};

const keyOf = ({ rule, code }: Finding) => `${rule}/${code}`;

describe('a finding that one click mends', () => {
  let bench: DrawingBench;

  beforeAll(async () => {
    bench = await DrawingBench.start();
  }, 120_000);

  afterAll(() => bench.stop());

  test.each(Object.entries(faulty))(
    '%s is gone after the click, and nothing else is wrong that was not before',
    async (key, sketch) => {
      await bench.open(drawn(sketch), data);
      const before = await bench.does('check');
      const finding = before.find((each) => keyOf(each) === key);
      expect(before.map(keyOf)).toContain(key);
      expect(finding && (await bench.does('repair', finding))).toEqual(expect.any(String));
      const after = await bench.does('check');
      const left = after.filter((each) => keyOf(each) === key && each.elementId === finding?.elementId);
      expect(left).toEqual([]);
      const known = before.map(keyOf);
      expect(after.filter((each) => each.severity === 'error' && !known.includes(keyOf(each)))).toEqual([]);
    },
  );

  test('every repair is tried here or told why not', () => {
    // These need a version before, a second message or an arrow that no drawing shows.
    const elsewhere = [
      'decision-covered/noDefault',
      'decision-covered/noWay',
      'executable/refused',
      'no-dangling-flow/noSource',
      'no-dangling-flow/noTarget',
      'own-procedure/otherMessage',
      'posting-period/noHours',
      'result-returned/nobody',
      'stable-ids/renamed',
    ];
    expect([...Object.keys(faulty), ...elsewhere].sort()).toEqual(Object.keys(menders).sort());
  });
});
