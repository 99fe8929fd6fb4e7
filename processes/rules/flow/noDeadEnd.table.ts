import { lawful, step, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const refusing = 'sign-refusal > return-refusal > refused';

export const table: Table = {
  valid: [
    { title: 'all ways end', diagram: lawful },
    { title: 'a loop that can be left', diagram: { ...lawful, flows: [...lawful.flows, 'sign > request'] } },
  ],
  invalid: [
    {
      title: 'a step without a way on',
      diagram: withoutFlow(refusing, 'return-refusal > refused'),
      findings: [{ code: 'stops', elementId: 'sign-refusal' }],
    },
    {
      title: 'a loop that cannot be left',
      diagram: withNodes({ round: step('clerk', 'department') }, [
        ...lawful.flows.filter((flow) => flow !== refusing),
        'sign-refusal > round > sign-refusal',
        'return-refusal > refused',
      ]),
      findings: [{ code: 'circles', elementId: 'round' }],
    },
    {
      title: 'no end at all',
      diagram: {
        nodes: { start: lawful.nodes.start ?? {}, sign: step('leader', 'department') },
        flows: ['start > sign'],
      },
      findings: [
        { code: 'noEnd', elementId: '' },
        { code: 'stops', elementId: 'sign' },
      ],
    },
    {
      title: 'no start',
      diagram: withoutStart(withoutFlow(straight, straight).nodes),
      findings: [{ code: 'noStart', elementId: '' }],
    },
  ],
};

function withoutStart(nodes: (typeof lawful)['nodes']) {
  const flows = lawful.flows.map((flow) => flow.replace('start > ', ''));
  return {
    ...lawful,
    flows,
    nodes: Object.fromEntries(Object.entries(nodes).filter(([id]) => id !== 'start')),
  };
}
