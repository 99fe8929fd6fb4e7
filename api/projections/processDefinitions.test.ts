import { processDefinitions } from './processDefinitions';
import { documentsOf, loadFacts } from './testing/facts';

describe('process definitions', () => {
  it('are kept in versions, each with its diagram as deployed', () => {
    const [first, second] = documentsOf(processDefinitions, loadFacts());
    expect([first?.version, second?.version]).toEqual([1, 2]);
    expect(first?.bpmn).toContain('Ví dụ, bản 1');
    expect(second).toMatchObject({ bpmnProcessId: 'tthc-example', resourceName: 'example.bpmn' });
  });

  it('come from the partition that made them, though every partition tells of them', () => {
    const told = loadFacts().map((fact) => ({ ...fact, partitionId: 2 }));
    expect(documentsOf(processDefinitions, told)).toEqual([]);
  });
});
