import { changed, lawful, step, withNodes, withProperties } from '../testing/lawful';
import type { Table } from '../testing/table';

const straight = 'request > wait > appraise-again > sign > hand-over > returned';
const others = lawful.flows.filter((flow) => flow !== straight);
const work = (hours: string) => step('specialist', 'department', { hours });

const branches = withNodes(
  {
    fork: { type: 'parallelGateway' },
    join: { type: 'parallelGateway' },
    police: work('12'),
    insurance: work('8'),
  },
  [
    ...others,
    'request > wait > appraise-again > sign > fork > police > join > hand-over > returned',
    'fork > insurance > join',
  ],
);

const loop = (properties: Record<string, string>) =>
  withNodes(
    {
      revise: { ...work('4'), properties: { role: 'specialist', agency: 'department', ...properties } },
      back: { type: 'exclusiveGateway' },
    },
    [
      ...others,
      'request > wait > appraise-again > sign > back > hand-over > returned !',
      'back > revise > sign : dossier.channel = "post"',
    ],
  );

const byCase = (cases: string) => ({
  ...withNodes({ choose: { type: 'exclusiveGateway' }, council: work('80') }, [
    ...others,
    'request > wait > appraise-again > sign > choose',
    'choose > hand-over > returned !',
    'choose > council > hand-over : case = "council"',
  ]),
  properties: { ...lawful.properties, cases },
});

const byDefault = (cases: string) => ({
  ...withNodes({ choose: { type: 'exclusiveGateway' }, council: work('80') }, [
    ...others,
    'request > wait > appraise-again > sign > choose',
    'choose > hand-over > returned : case = "plain"',
    'choose > council > hand-over !',
  ]),
  properties: { ...lawful.properties, limit: '20 working-days', cases },
});

export const table: Table = {
  valid: [
    { title: '24 hours of work within 5 working days', diagram: lawful },
    { title: 'exactly as long as the limit', diagram: withProperties({ limit: '24 working-hours' }) },
    {
      title: 'parallel branches count by the slowest',
      diagram: { ...branches, properties: { ...lawful.properties, limit: '36 working-hours' } },
    },
    { title: 'waiting for tax does not count', diagram: changed('wait', { waitFor: 'tax', hours: '400' }) },
    {
      title: 'a posting does not count',
      diagram: withNodes({
        wait: { ...step('reception', 'reception', { kind: 'wait', waitFor: 'posting', hours: '120' }) },
      }),
    },
    { title: 'a loop that may be gone once more', diagram: loop({ atMost: '1' }) },
    { title: 'a case with a limit of its own', diagram: byCase('council=20 working-days') },
    {
      title: 'the default way is that of another case',
      diagram: byDefault('plain=5 working-days;council=20 working-days'),
    },
    {
      title: 'after one decision a new date is given',
      diagram: {
        ...changed('sign-refusal', { hours: '400' }),
        properties: { ...lawful.properties, limitWhen: 'appraise:refuse=new-date' },
      },
    },
  ],
  invalid: [
    {
      title: 'longer than the limit, with the way and its sum',
      diagram: withProperties({ limit: '2 working-days' }),
      findings: [
        {
          code: 'overLimit',
          elementId: 'returned',
          params: {
            hours: 24,
            allowed: 16,
            limit: '2 working days',
            limitVi: '2 ngày làm việc',
            way: 'appraise 16 + sign 8 = 24',
            case: '',
          },
          path: [
            { elementId: 'appraise', name: 'appraise', hours: 16 },
            { elementId: 'sign', name: 'sign', hours: 8 },
            { elementId: 'hand-over', name: 'hand-over', hours: 0 },
          ],
        },
        { code: 'overLimit', elementId: 'refused' },
      ],
    },
    {
      title: 'with time that runs on after a supplement, both rounds count',
      diagram: withProperties({ limit: '4 working-days', afterSupplement: 'resume' }),
      findings: [
        {
          code: 'overLimit',
          elementId: 'returned',
          params: {
            hours: 36,
            allowed: 32,
            limit: '4 working days',
            limitVi: '4 ngày làm việc',
            way: 'appraise 16 + request 4 + appraise-again 8 + sign 8 = 36',
            case: '',
          },
        },
      ],
    },
    {
      title: 'the slower of two parallel branches is too slow',
      diagram: { ...branches, properties: { ...lawful.properties, limit: '35 working-hours' } },
      findings: [{ code: 'overLimit', elementId: 'returned' }],
    },
    {
      title: 'calendar days are counted with their weekends',
      diagram: withProperties({ limit: '4 calendar-days' }),
      findings: [
        { code: 'overLimit', elementId: 'returned' },
        { code: 'overLimit', elementId: 'refused' },
      ],
    },
    {
      title: 'a loop that nothing bounds',
      diagram: loop({}),
      findings: [{ code: 'unbounded', elementId: 'sign' }],
    },
    {
      title: 'a loop gone too often',
      diagram: loop({ atMost: '2' }),
      findings: [{ code: 'overLimit', elementId: 'returned' }],
    },
    {
      title: 'a case longer than its own limit',
      diagram: byCase('council=10 working-days'),
      findings: [{ code: 'overLimit', elementId: 'returned' }],
    },
    {
      title: 'a limit for a decision that nobody takes',
      diagram: withProperties({ limitWhen: 'sign:verify=5 working-days' }),
      findings: [{ code: 'unknownLimitCase', elementId: 'sign' }],
    },
  ],
};
