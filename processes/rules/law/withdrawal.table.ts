import { changed, lawful, step, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const begin = 'start > open > withdrawal > withdrawn';

export const table: Table = {
  valid: [
    { title: 'from the receipt on', diagram: lawful },
    {
      title: 'after the fee was computed, which takes no time',
      diagram: withNodes(
        {
          fee: {
            type: 'businessRuleTask',
            inner:
              '<bpmn:extensionElements><zeebe:calledDecision decisionId="phi-1" resultVariable="fee" /></bpmn:extensionElements>',
          },
        },
        ['start > fee > open > withdrawal > withdrawn', ...lawful.flows.filter((flow) => flow !== begin)],
      ),
    },
  ],
  invalid: [
    {
      title: 'never',
      diagram: changed('withdrawal', { kind: 'work' }),
      findings: [{ code: 'none', elementId: '' }],
    },
    {
      title: 'only after a step',
      diagram: withNodes({ forward: step('reception', 'reception', { hours: '4' }) }, [
        'start > forward > open > withdrawal > withdrawn',
        ...lawful.flows.filter((flow) => flow !== begin),
      ]),
      findings: [{ code: 'late', elementId: 'withdrawal' }],
    },
    {
      title: 'withdrawn, and the work goes on',
      diagram: withoutFlow(begin, 'start > open > withdrawal > sign', 'open > withdrawn'),
      findings: [{ code: 'goesOn', elementId: 'withdrawal' }],
    },
    {
      title: 'an end that leaves the withdrawal open',
      diagram: withNodes({ returned: { type: 'endEvent' } }),
      findings: [{ code: 'remains', elementId: 'returned' }],
    },
  ],
};
