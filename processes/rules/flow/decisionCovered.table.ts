import { context, forms, lawful, withFlows, withNodes, withoutFlow, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

const refusing = 'appraise-decision > sign-refusal : appraiseDecision = "refuse"';
const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const choosing = (fallback: string) =>
  withNodes({ choose: { type: 'exclusiveGateway' } }, [
    ...lawful.flows.filter((flow) => flow !== straight),
    'request > wait > appraise-again > sign > choose > hand-over > returned : case = "a"',
    `choose > sign-refusal${fallback}`,
  ]);

export const table: Table = {
  valid: [
    { title: 'an arrow for each decision', diagram: lawful },
    {
      title: 'the rest goes the default way',
      diagram: withoutFlow(refusing, 'appraise-decision > sign-refusal !'),
    },
    {
      title: 'two decisions on one arrow',
      diagram: withoutFlow(
        refusing,
        'appraise-decision > sign-refusal : appraiseDecision = "refuse" or appraiseDecision = "other"',
      ),
      context: { ...context, forms: offering('other') },
    },
    { title: 'nothing is known of the forms', diagram: withoutFlow(refusing), context: {} },
    {
      title: 'all cases of the procedure',
      diagram: {
        ...choosing(' : case = "b"'),
        properties: withProperties({ cases: 'a=1 same-day;b=2 working-days' }).properties,
      },
    },
  ],
  invalid: [
    {
      title: 'a decision without an arrow',
      diagram: withoutFlow(refusing),
      findings: [
        { code: 'noWay', elementId: 'appraise-decision', params: { name: 'appraise', decision: 'refuse' } },
      ],
    },
    {
      title: 'an arrow for a decision that is not offered',
      diagram: withFlows('appraise-decision > hand-over : appraiseDecision = "wait"'),
      findings: [{ code: 'notOffered', elementId: 'appraise-decision' }],
    },
    {
      title: 'conditions that may all fail',
      diagram: choosing(' : dossier.channel = "post"'),
      findings: [{ code: 'noDefault', elementId: 'choose', severity: 'warning' }],
    },
  ],
};

function offering(more: string) {
  return forms.map((form) => {
    const text = JSON.stringify(form).replace(
      '{"value":"refuse"',
      `{"value":"${more}","label":""},{"value":"refuse"`,
    );
    return JSON.parse(text) as (typeof forms)[number];
  });
}
