import { lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const others = lawful.flows.filter((flow) => flow !== straight);
const gateway = { type: 'parallelGateway' };
const [a, b] = [step('clerk', 'department'), step('leader', 'department')];

export const table: Table = {
  valid: [
    { title: 'no branches but the withdrawal', diagram: lawful },
    {
      title: 'branches that part and meet',
      diagram: withNodes({ fork: gateway, join: gateway, a, b }, [
        ...others,
        'request > wait > appraise-again > sign > fork > a > join > hand-over > returned',
        'fork > b > join',
      ]),
    },
    {
      title: 'a choice within a branch, together again before the join',
      diagram: withNodes(
        {
          fork: gateway,
          join: gateway,
          a,
          b,
          choice: { type: 'exclusiveGateway' },
          merge: { type: 'exclusiveGateway' },
        },
        [
          ...others,
          'request > wait > appraise-again > sign > fork > choice > a > merge > join > hand-over > returned',
          'choice > merge : appraiseDecision = "approve"',
          'fork > b > join',
        ],
      ),
    },
  ],
  invalid: [
    {
      title: 'a choice whose ways meet in a parallel gateway',
      diagram: withNodes({ choice: { type: 'exclusiveGateway' }, join: gateway, a, b }, [
        ...others,
        'request > wait > appraise-again > sign > choice > a > join > hand-over > returned !',
        'choice > b : appraiseDecision = "approve"',
        'b > join',
      ]),
      findings: [{ code: 'stuck', elementId: 'join', params: { name: 'join', split: 'choice' } }],
    },
  ],
};
