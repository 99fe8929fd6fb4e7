import { lawful, lawfulBpmn } from '../testing/lawful';
import type { Table } from '../testing/table';

const flow =
  '<bpmn:sequenceFlow id="sign-to-hand-over" sourceRef="sign" targetRef="hand-over"></bpmn:sequenceFlow>';

export const table: Table = {
  valid: [{ title: 'every arrow leads somewhere', diagram: lawful }],
  invalid: [
    {
      title: 'an arrow without a target',
      diagram: lawfulBpmn.replace(flow, flow.replace('targetRef="hand-over"', '')),
      findings: [{ code: 'noTarget', elementId: 'sign-to-hand-over' }],
    },
    {
      title: 'an arrow to an element that is not there',
      diagram: lawfulBpmn.replace(flow, flow.replace('"hand-over"', '"nowhere"')),
      findings: [{ code: 'noTarget', elementId: 'sign-to-hand-over' }],
    },
    {
      title: 'an arrow to itself',
      diagram: lawfulBpmn.replace(flow, flow.replace('"hand-over"', '"sign-to-hand-over"')),
      findings: [{ code: 'noTarget', elementId: 'sign-to-hand-over' }],
    },
    {
      title: 'an arrow from nowhere',
      diagram: lawfulBpmn.replace(flow, flow.replace('sourceRef="sign"', '')),
      findings: [{ code: 'noSource', elementId: 'sign-to-hand-over' }],
    },
  ],
};
