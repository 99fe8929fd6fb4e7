import { lawful, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const gateway = { type: 'exclusiveGateway' };
const refusing = 'sign-refusal > return-refusal > refused';

export const table: Table = {
  valid: [
    { title: 'no loop', diagram: lawful },
    {
      title: 'a loop with a person in it',
      diagram: { ...lawful, flows: [...lawful.flows, 'sign > request'] },
    },
  ],
  invalid: [
    {
      title: 'two gateways that lead to each other',
      diagram: withNodes({ here: gateway, there: gateway }, [
        ...lawful.flows.filter((flow) => flow !== refusing),
        'sign-refusal > here > there > return-refusal > refused !',
        'there > here : appraiseDecision = "refuse"',
      ]),
      findings: [{ code: 'endless', elementId: 'here' }],
    },
    {
      title: 'a gateway that leads to itself',
      diagram: withNodes({ here: gateway }, [
        ...lawful.flows.filter((flow) => flow !== refusing),
        'sign-refusal > here > return-refusal > refused',
        'here > here : appraiseDecision = "refuse"',
      ]),
      findings: [{ code: 'endless', elementId: 'here' }],
    },
  ],
};
