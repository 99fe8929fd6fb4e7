import { lawful, step, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const sign = step('leader', 'department', { hours: '8' });
const straight = 'request > wait > appraise-again > sign > hand-over > returned';

export const table: Table = {
  valid: [
    { title: 'user tasks, gateways, message start, terminating ends', diagram: lawful },
    { title: 'a name that looks like an expression', diagram: withNodes({ sign: { ...sign, name: '=((' } }) },
  ],
  invalid: [
    {
      title: 'an element that the engine does not know',
      diagram: withNodes(
        { choose: { type: 'complexGateway' } },
        withoutFlow(straight, 'request > wait > appraise-again > sign > choose > hand-over > returned').flows,
      ),
      findings: [{ code: 'refused', elementId: 'choose' }],
    },
    {
      title: 'FEEL that cannot be read',
      diagram: withNodes({ sign: { ...sign, groups: '=[agencies.' } }),
      findings: [{ code: 'refused', elementId: 'sign' }],
    },
    {
      title: 'a service task without a job type',
      diagram: withNodes(
        { send: { type: 'serviceTask' } },
        withoutFlow(straight, 'request > wait > appraise-again > sign > send > hand-over > returned').flows,
      ),
      findings: [{ code: 'refused', elementId: 'send' }],
    },
  ],
};
