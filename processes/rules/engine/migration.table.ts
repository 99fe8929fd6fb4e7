import { context, lawful, lawfulBpmn, withNodes } from '../testing/lawful';
import { bpmnOf, type Sketch } from '../testing/sketch';
import type { Table } from '../testing/table';

const after = (previous: Sketch) => ({ ...context, previous: bpmnOf(previous) });
const timer =
  '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const attached = (inner: string) =>
  withNodes({ attached: { type: 'boundaryEvent', attributes: { attachedToRef: 'sign' }, inner } });
const event = withNodes({ event: { type: 'subProcess', attributes: { triggeredByEvent: 'true' } } });
const message = attached('<bpmn:messageEventDefinition messageRef="message" />');
const inner =
  '<bpmn:startEvent id="inner-start" /><bpmn:userTask id="sign" /><bpmn:endEvent id="inner-end" />';

export const table: Table = {
  valid: [
    { title: 'there is no version before', diagram: event },
    { title: 'user tasks and gateways', diagram: lawful, context: { ...context, previous: lawfulBpmn } },
    {
      title: 'a previous version that cannot be read',
      diagram: lawful,
      context: { ...context, previous: '<' },
    },
  ],
  invalid: [
    {
      title: 'dossiers at a step with a timer stay behind',
      diagram: lawful,
      context: after(attached(timer)),
      findings: [{ code: 'standing', elementId: 'sign', severity: 'warning' }],
    },
    {
      title: 'an event sub-process keeps all of them behind',
      diagram: event,
      context: after(lawful),
      findings: [{ code: 'none', elementId: 'event' }],
    },
    {
      title: 'a step moved into a sub-process',
      diagram: {
        ...lawful,
        nodes: {
          ...Object.fromEntries(Object.entries(lawful.nodes).filter(([id]) => id !== 'sign')),
          part: { type: 'subProcess', inner },
        },
        flows: lawful.flows.map((flow) => flow.replace(/> sign\b(?!-)/, '> part')),
      },
      context: after(lawful),
      findings: [{ code: 'moved', elementId: 'sign' }],
    },
    {
      title: 'the same message name attached again',
      diagram: message,
      context: after(message),
      findings: [{ code: 'sameMessage', elementId: 'attached' }],
    },
  ],
};
