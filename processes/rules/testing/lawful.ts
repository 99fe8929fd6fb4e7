import type { LintContext } from '../lint/lintModel';
import type { KnownForm } from '../rule';
import { bpmnOf, type NodeSketch, type Sketch } from './sketch';

/** A lawful process, small and with all that the law wants: the tables change one thing in it at a time. */
export const lawful: Sketch = {
  properties: {
    procedureCode: '1',
    limit: '5 working-days',
    afterSupplement: 'restart',
    supplementWithin: '24',
    overdue: 'xin-loi-hen-lai',
  },
  nodes: {
    start: received(),
    open: { type: 'parallelGateway' },
    withdrawal: step('reception', 'reception', { kind: 'standing', stage: 'withdrawal', hours: '' }),
    withdrawn: terminated(),
    appraise: deciding(step('specialist', 'department', { hours: '16' }), 'appraise', 'appraisal'),
    'appraise-decision': { type: 'exclusiveGateway' },
    request: step('reception', 'reception', { hours: '4' }),
    wait: step('reception', 'reception', { kind: 'wait', waitFor: 'applicant', hours: '' }),
    'appraise-again': step('specialist', 'department', { hours: '8' }),
    sign: step('leader', 'department', { hours: '8' }),
    'sign-refusal': step('leader', 'department', { hours: '8' }),
    'hand-over': step('reception', 'reception', { stage: 'return', hours: '' }),
    'return-refusal': step('reception', 'reception', { stage: 'return', hours: '' }),
    returned: terminated(),
    refused: terminated(),
  },
  flows: [
    'start > open > withdrawal > withdrawn',
    'open > appraise > appraise-decision',
    'appraise-decision > sign : appraiseDecision = "approve"',
    'appraise-decision > request : appraiseDecision = "supplement"',
    'appraise-decision > sign-refusal : appraiseDecision = "refuse"',
    'request > wait > appraise-again > sign > hand-over > returned',
    'sign-refusal > return-refusal > refused',
  ],
};

/** The lawful process with these steps instead of its own, or besides them. */
export function withNodes(nodes: Record<string, NodeSketch>, flows: string[] = lawful.flows): Sketch {
  return { ...lawful, nodes: { ...lawful.nodes, ...nodes }, flows };
}

export function withProperties(properties: Record<string, string>): Sketch {
  return { ...lawful, properties: { ...lawful.properties, ...properties } };
}

export function withoutProperty(name: string): Sketch {
  const properties = Object.entries(lawful.properties ?? {}).filter(([each]) => each !== name);
  return { ...lawful, properties: Object.fromEntries(properties) };
}

export function withFlows(...flows: string[]): Sketch {
  return { ...lawful, flows: [...lawful.flows, ...flows] };
}

export function withoutFlow(flow: string, ...instead: string[]): Sketch {
  return { ...lawful, flows: [...lawful.flows.filter((each) => each !== flow), ...instead] };
}

/** The same step with other headers; an empty one is left out. */
export function changed(id: string, headers: Record<string, string>): Sketch {
  const node = lawful.nodes[id] ?? {};
  return withNodes({ [id]: { ...node, headers: { ...node.headers, ...headers } } });
}

export function received(): NodeSketch {
  const inner = '<bpmn:messageEventDefinition id="start-message" messageRef="message" />';
  return { type: 'startEvent', inner };
}

export function terminated(): NodeSketch {
  return { type: 'endEvent', inner: '<bpmn:terminateEventDefinition />' };
}

export function step(role: string, agency: string, headers: Record<string, string> = {}): NodeSketch {
  return {
    headers: { kind: 'work', stage: 'appraisal', ...headers },
    properties: { role, agency },
    groups: `=[agencies.${agency} + "/${role}"]`,
    form: 'done',
    outputs: {},
  };
}

/** The step leaves the officer's decision in a variable of its own. */
export function deciding(sketch: NodeSketch, id: string, form: string): NodeSketch {
  return { ...sketch, form, outputs: { [`${id}Decision`]: '=decision' } };
}

const radio = (...values: string[]) => ({
  type: 'radio',
  key: 'decision',
  values: values.map((value) => ({ value, label: value })),
});

const reason = {
  type: 'textarea',
  key: 'reason',
  validate: { required: true },
  properties: { shownFor: 'supplement,refuse' },
};

export const forms: KnownForm[] = [
  { id: 'done', schema: { components: [{ type: 'textarea', key: 'note' }] } },
  { id: 'appraisal', schema: { components: [radio('approve', 'supplement', 'refuse'), reason] } },
  { id: 'no-reason', schema: { components: [radio('approve', 'supplement', 'refuse')] } },
];

export const context: LintContext = {
  slots: ['reception', 'department'],
  forms,
  decisions: ['phi-1'],
  processIds: ['xin-loi-hen-lai'],
};

export const lawfulBpmn = bpmnOf(lawful);
