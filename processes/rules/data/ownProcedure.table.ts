import { context, lawful, withProperties } from '../testing/lawful';
import { bpmnOf } from '../testing/sketch';
import type { LintContext } from '../lint/lintModel';
import type { Table } from '../testing/table';

const published = (amount: number): LintContext => ({
  ...context,
  procedure: { code: '1', bpmnProcessId: 'tthc-1', limit: { amount, unit: 'working-days' } },
});
const own = published(5);

const another = '<bpmn:process id="tthc-2" isExecutable="true" />\n</bpmn:definitions>';

export const table: Table = {
  valid: [
    { title: 'the procedure’s own process', diagram: lawful, context: own },
    {
      title: 'a shorter limit than the published one',
      diagram: withProperties({ limit: '5 working-days' }),
      context: published(8),
    },
    { title: 'nobody says whose process it is', diagram: { ...lawful, id: 'tthc-2' } },
  ],
  invalid: [
    {
      title: 'the process of another procedure',
      diagram: { ...withProperties({ procedureCode: '2' }), id: 'tthc-2' },
      context: own,
      findings: [
        { code: 'otherProcess', elementId: '' },
        { code: 'otherProcedure', elementId: '', params: { code: '2', expected: '1' } },
        { code: 'otherMessage', elementId: '' },
      ],
    },
    {
      title: 'a second process in the file',
      diagram: bpmnOf(lawful).replace('</bpmn:definitions>', another),
      context: own,
      findings: [{ code: 'moreProcesses', elementId: '', params: { id: 'tthc-2' } }],
    },
    {
      title: 'a longer limit than the published one',
      diagram: withProperties({ limit: '6 working-days' }),
      context: own,
      findings: [{ code: 'longerLimit', elementId: '', params: { hours: 48, allowed: 40 } }],
    },
  ],
};
