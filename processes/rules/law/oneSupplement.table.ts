import { lawful, step, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const again = step('reception', 'reception', { kind: 'wait', waitFor: 'applicant', hours: '' });
const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const side = lawful.flows.filter((flow) => !flow.startsWith('open > appraise') && flow !== straight);

export const table: Table = {
  valid: [
    { title: 'one supplement on one of the ways', diagram: lawful },
    {
      title: 'a supplement on each of two ways of which one is taken',
      diagram: withNodes({ other: again }, [
        ...lawful.flows.filter((flow) => !flow.startsWith('sign-refusal')),
        'sign-refusal > other > return-refusal > refused',
      ]),
    },
    {
      title: 'waiting for the payment afterwards',
      diagram: withNodes(
        { pay: step('reception', 'reception', { kind: 'wait', waitFor: 'payment', hours: '' }) },
        [
          ...lawful.flows.filter((flow) => flow !== straight),
          'request > wait > appraise-again > sign > pay > hand-over > returned',
        ],
      ),
    },
  ],
  invalid: [
    {
      title: 'a loop back to the appraisal',
      diagram: withoutFlow(
        straight,
        'request > wait > appraise',
        'appraise-again > sign > hand-over > returned',
      ),
      findings: [{ code: 'again', elementId: 'wait' }],
    },
    {
      title: 'a second one after the first',
      diagram: withNodes({ other: again }, [
        ...lawful.flows.filter((flow) => flow !== straight),
        'request > wait > appraise-again > other > sign > hand-over > returned',
      ]),
      findings: [{ code: 'twice', elementId: 'other', params: { first: 'wait', name: 'other' } }],
    },
    {
      title: 'one in each of two parallel branches',
      diagram: withNodes(
        { fork: { type: 'parallelGateway' }, join: { type: 'parallelGateway' }, other: again },
        [
          ...side,
          'open > fork > appraise > appraise-decision',
          'fork > other > join',
          'request > wait > appraise-again > sign > join > hand-over > returned',
        ],
      ),
      findings: [{ code: 'sideBySide', elementId: 'other', params: { first: 'wait', name: 'other' } }],
    },
  ],
};
