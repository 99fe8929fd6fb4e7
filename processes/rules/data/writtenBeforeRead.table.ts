import { deciding, lawful, step, withNodes, withoutFlow, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const others = lawful.flows.filter((flow) => flow !== straight);
const by = (condition: string) =>
  withNodes({ choose: { type: 'exclusiveGateway' } }, [
    ...others,
    'request > wait > appraise-again > sign > choose > hand-over > returned !',
    `choose > sign-refusal : ${condition}`,
  ]);
const again = deciding(step('specialist', 'department', { hours: '8' }), 'again', 'appraisal');
const parallel = (condition: string) =>
  withNodes(
    {
      again,
      'appraise-again': again,
      fork: { type: 'parallelGateway' },
      join: { type: 'parallelGateway' },
      choose: { type: 'exclusiveGateway' },
    },
    [
      ...others,
      'request > wait > sign > fork > again > join > choose > hand-over > returned !',
      'fork > appraise-again > join',
      `choose > sign-refusal : ${condition}`,
    ],
  );

export const table: Table = {
  valid: [
    { title: 'each gateway reads what the step before it wrote', diagram: lawful },
    { title: 'what every dossier begins with', diagram: by('dossier.channel = "post"') },
    { title: 'what is written on every way', diagram: by('appraiseDecision = "refuse"') },
    { title: 'what one of two parallel branches writes', diagram: parallel('againDecision = "refuse"') },
    { title: 'names within the expression', diagram: by('some x in agencies satisfies x = "a"') },
    {
      title: 'the case, where there are cases',
      diagram: { ...by('case = "a"'), properties: withProperties({ cases: 'a=1 same-day' }).properties },
    },
  ],
  invalid: [
    {
      title: 'what nobody writes',
      diagram: by('amount > 100'),
      findings: [
        {
          code: 'unwritten',
          elementId: 'choose-to-sign-refusal',
          params: { expression: '=amount > 100', variable: 'amount' },
        },
      ],
    },
    {
      title: 'what is written on one of two ways only',
      diagram: withNodes({ 'appraise-again': again, choose: { type: 'exclusiveGateway' } }, [
        ...others,
        'request > wait > appraise-again > sign > choose > hand-over > returned !',
        'choose > sign-refusal : againDecision = "refuse"',
      ]),
      findings: [{ code: 'unwritten', elementId: 'choose-to-sign-refusal' }],
    },
    {
      title: 'a case where there are none',
      diagram: by('case = "a"'),
      findings: [{ code: 'unwritten', elementId: 'choose-to-sign-refusal' }],
    },
    {
      title: 'a form that does not ask what the step leaves',
      diagram: withNodes({ appraise: { ...lawful.nodes.appraise, form: 'done' } }, withoutFlow('').flows),
      findings: [
        {
          code: 'unwritten',
          elementId: 'appraise',
          params: { expression: '=decision', variable: 'decision' },
        },
      ],
    },
    {
      title: 'a group made of what is not there',
      diagram: withNodes({ sign: { ...step('leader', 'department'), groups: '=[office + "/leader"]' } }),
      findings: [{ code: 'unwritten', elementId: 'sign' }],
    },
  ],
};
