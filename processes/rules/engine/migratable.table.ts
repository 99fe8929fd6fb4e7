import { lawful, step, withNodes } from '../testing/lawful';
import type { NodeSketch } from '../testing/sketch';
import type { Table } from '../testing/table';

const timer =
  '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const message = '<bpmn:messageEventDefinition messageRef="message" />';
const sign = step('leader', 'department', { hours: '8' });
const multi = '<bpmn:multiInstanceLoopCharacteristics />';
const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const instead = (node: NodeSketch) =>
  withNodes({ odd: node }, [
    ...lawful.flows.filter((flow) => flow !== straight),
    'request > wait > appraise-again > sign > odd > hand-over > returned',
  ]);

export const table: Table = {
  valid: [
    { title: 'user tasks and gateways', diagram: lawful },
    {
      title: 'a message attached to a step',
      diagram: withNodes({
        stop: { type: 'boundaryEvent', attributes: { attachedToRef: 'sign' }, inner: message },
      }),
    },
  ],
  invalid: [
    {
      title: 'a timer to wait for',
      diagram: instead({ type: 'intermediateCatchEvent', inner: timer }),
      findings: [{ code: 'timer', elementId: 'odd', severity: 'warning' }],
    },
    {
      title: 'a message to wait for',
      diagram: instead({ type: 'intermediateCatchEvent', inner: message }),
      findings: [{ code: 'catch', elementId: 'odd' }],
    },
    {
      title: 'a receive task',
      diagram: instead({ type: 'receiveTask' }),
      findings: [{ code: 'receive', elementId: 'odd' }],
    },
    {
      title: 'several at once',
      diagram: instead({ ...sign, inner: multi }),
      findings: [{ code: 'multi', elementId: 'odd' }],
    },
    {
      title: 'a called process',
      diagram: instead({ type: 'callActivity' }),
      findings: [{ code: 'called', elementId: 'odd' }],
    },
    {
      title: 'a timer attached to a step',
      diagram: withNodes({
        late: { type: 'boundaryEvent', attributes: { attachedToRef: 'sign' }, inner: timer },
      }),
      findings: [{ code: 'timerBoundary', elementId: 'late' }],
    },
    {
      title: 'an event sub-process',
      diagram: withNodes({ event: { type: 'subProcess', attributes: { triggeredByEvent: 'true' } } }),
      findings: [{ code: 'eventSubProcess', elementId: 'event' }],
    },
  ],
};
