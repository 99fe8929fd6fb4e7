import { context, lawful, lawfulBpmn, step, withNodes, withoutFlow } from '../testing/lawful';
import type { Table } from '../testing/table';

const next = { ...context, previous: lawfulBpmn };
const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const without = (id: string) =>
  Object.fromEntries(Object.entries(lawful.nodes).filter(([each]) => each !== id));
const short = withoutFlow(straight, 'request > wait > sign > hand-over > returned');

export const table: Table = {
  valid: [
    { title: 'there is no version before', diagram: lawful },
    { title: 'the same again', diagram: lawful, context: next },
    {
      title: 'a step more',
      diagram: withNodes({ more: step('clerk', 'department', { hours: '1' }) }, [
        ...lawful.flows,
        'sign > more > hand-over',
      ]),
      context: next,
    },
  ],
  invalid: [
    {
      title: 'a step less',
      diagram: { ...short, nodes: without('appraise-again') },
      context: next,
      findings: [
        {
          code: 'removed',
          elementId: '',
          severity: 'warning',
          params: { id: 'appraise-again', name: 'appraise-again' },
        },
      ],
    },
    {
      title: 'the same step under another id',
      diagram: {
        ...withoutFlow(straight, straight.replace('appraise-again', 'again')),
        nodes: {
          ...without('appraise-again'),
          again: { ...lawful.nodes['appraise-again'], name: 'appraise-again' },
        },
      },
      context: next,
      findings: [{ code: 'renamed', elementId: 'again' }],
    },
    {
      title: 'another kind of element under the same id',
      diagram: withNodes({ sign: { type: 'serviceTask' } }),
      context: next,
      findings: [{ code: 'otherKind', elementId: 'sign', severity: 'error' }],
    },
    {
      title: 'another process',
      diagram: { ...lawful, id: 'tthc-2' },
      context: next,
      findings: [{ code: 'otherProcess', elementId: 'tthc-2', severity: 'error' }],
    },
  ],
};
