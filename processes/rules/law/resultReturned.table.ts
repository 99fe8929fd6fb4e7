import { lawful, step, terminated, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';

export const table: Table = {
  valid: [
    { title: 'handed over by the reception', diagram: lawful },
    {
      title: 'two ways that meet before the end',
      diagram: withNodes({ meet: { type: 'exclusiveGateway' }, post: step('reception', 'reception') }, [
        ...lawful.flows.filter((flow) => flow !== straight),
        'request > wait > appraise-again > sign > hand-over > meet > returned',
        'sign > post > meet',
      ]),
    },
  ],
  invalid: [
    {
      title: 'the clerk of the department hands it over',
      diagram: withNodes({ 'hand-over': step('clerk', 'department') }),
      findings: [{ code: 'elsewhere', elementId: 'hand-over' }],
    },
    {
      title: 'one way goes round the counter',
      diagram: withoutFlow(
        straight,
        'request > wait > appraise-again > sign > hand-over > returned',
        'sign > returned',
      ),
      findings: [{ code: 'elsewhere', elementId: 'sign', params: { end: 'returned', name: 'sign' } }],
    },
    {
      title: 'it ends as soon as it began',
      diagram: withNodes({ refused: terminated() }, [...lawful.flows, 'open > refused']),
      findings: [{ code: 'nobody', elementId: 'refused' }],
    },
    {
      title: 'nothing is ever returned',
      diagram: {
        ...withNodes(
          { done: terminated() },
          withoutFlow(straight, straight.replace('returned', 'done')).flows,
        ),
        nodes: without('returned', { done: terminated() }),
      },
      findings: [{ code: 'notReturned', elementId: '' }],
    },
  ],
};

function without(id: string, others: (typeof lawful)['nodes']): (typeof lawful)['nodes'] {
  return Object.fromEntries(Object.entries({ ...lawful.nodes, ...others }).filter(([each]) => each !== id));
}
