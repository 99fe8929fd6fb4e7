import { lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const inner =
  '<bpmn:startEvent id="inner-start" /><bpmn:userTask id="inner" /><bpmn:endEvent id="inner-end" />' +
  '<bpmn:sequenceFlow id="i1" sourceRef="inner-start" targetRef="inner" />' +
  '<bpmn:sequenceFlow id="i2" sourceRef="inner" targetRef="inner-end" />';
const refusing = 'sign-refusal > return-refusal > refused';

export const table: Table = {
  valid: [
    { title: 'every step is reached', diagram: lawful },
    {
      title: 'steps in a sub-process, and those after it',
      diagram: withNodes({ part: { type: 'subProcess', inner } }, [
        ...lawful.flows.filter((flow) => flow !== refusing),
        'sign-refusal > part > return-refusal > refused',
      ]),
    },
  ],
  invalid: [
    {
      title: 'a step to which nothing leads',
      diagram: withNodes({ lost: step('clerk', 'department') }, [...lawful.flows, 'lost > sign']),
      findings: [{ code: 'unreachable', elementId: 'lost' }],
    },
  ],
};
