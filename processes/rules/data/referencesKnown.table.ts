import { lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const begin = 'start > open > withdrawal > withdrawn';
const computing = (decisionId: string) =>
  withNodes(
    {
      fee: {
        type: 'businessRuleTask',
        inner: `<bpmn:extensionElements><zeebe:calledDecision decisionId="${decisionId}" resultVariable="fee" /></bpmn:extensionElements>`,
      },
    },
    ['start > fee > open > withdrawal > withdrawn', ...lawful.flows.filter((flow) => flow !== begin)],
  );

export const table: Table = {
  valid: [
    { title: 'all forms are there', diagram: lawful },
    { title: 'the decision is there', diagram: computing('phi-1') },
    { title: 'a decision known only when it runs', diagram: computing('=dossier.procedureCode') },
    { title: 'nothing is known', diagram: computing('phi-2'), context: {} },
  ],
  invalid: [
    {
      title: 'no form, and an unknown one',
      diagram: withNodes({
        request: { ...step('reception', 'reception', { hours: '4' }), form: '' },
        sign: { ...step('leader', 'department', { hours: '8' }), form: 'lost' },
      }),
      findings: [
        { code: 'noForm', elementId: 'request' },
        { code: 'unknownForm', elementId: 'sign', params: { name: 'sign', reference: 'lost' } },
      ],
    },
    {
      title: 'an unknown decision',
      diagram: computing('phi-2'),
      findings: [{ code: 'unknownDecision', elementId: 'fee' }],
    },
    {
      title: 'no decision',
      diagram: computing(''),
      findings: [{ code: 'noDecision', elementId: 'fee' }],
    },
  ],
};
