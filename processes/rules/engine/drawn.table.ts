import { lawful, lawfulBpmn } from '../testing/lawful';
import type { Table } from '../testing/table';

export const table: Table = {
  valid: [{ title: 'every element is drawn', diagram: lawful }],
  invalid: [
    {
      title: 'no diagram',
      diagram: { ...lawful, diagram: false },
      findings: [{ code: 'noDiagram', elementId: '', severity: 'warning' }],
    },
    {
      title: 'one step left out',
      diagram: lawfulBpmn.replace(/<bpmndi:BPMNShape id="sign-di".*?<\/bpmndi:BPMNShape>/, ''),
      findings: [{ code: 'notDrawn', elementId: 'sign' }],
    },
  ],
};
