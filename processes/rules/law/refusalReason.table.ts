import { context, lawful, step, withNodes } from '../testing/lawful';
import type { Table } from '../testing/table';

const byClerk = { 'sign-refusal': step('clerk', 'department', { hours: '8' }) };
const silent = { ...lawful.nodes.appraise, form: 'no-reason' };
const explained = {
  id: 'explained',
  schema: { components: [{ type: 'group', components: [{ key: 'reason', validate: { required: true } }] }] },
};

export const table: Table = {
  valid: [
    { title: 'the appraisal asks why, the leader signs', diagram: lawful },
    {
      title: 'the reason is asked where the refusal is signed',
      diagram: withNodes({
        appraise: silent,
        'sign-refusal': { ...step('leader', 'department', { hours: '8' }), form: 'explained' },
      }),
      context: { ...context, forms: [...(context.forms ?? []), explained] },
    },
    { title: 'nothing is known of the forms', diagram: withNodes({ appraise: silent }), context: {} },
    {
      title: 'a process that refuses nobody',
      diagram: { ...lawful, flows: lawful.flows.filter((flow) => !flow.includes('refus')) },
    },
  ],
  invalid: [
    {
      title: 'no form asks why',
      diagram: withNodes({ appraise: silent }),
      findings: [{ code: 'noReason', elementId: 'refused' }],
    },
    {
      title: 'a way after the supplement on which nobody says why',
      diagram: withNodes({ again: { type: 'exclusiveGateway' } }, [
        ...lawful.flows.filter((flow) => !flow.startsWith('request')),
        'request > wait > appraise-again > again',
        'again > sign > hand-over > returned !',
        'again > sign-refusal : dossier.channel = "post"',
      ]),
      findings: [{ code: 'noReason', elementId: 'refused' }],
    },
    {
      title: 'the leader does not sign',
      diagram: withNodes(byClerk),
      findings: [{ code: 'notSigned', elementId: 'refused' }],
    },
  ],
};
