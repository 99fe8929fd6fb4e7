import { diagramElement } from './diagramElements';
import { flowElements, messageNameOf } from './flowElements';
import type { Diagram } from './layout/diagram';
import { create, type Element } from './moddle';
import type { ProcessText } from './processText';
import { propertiesElement } from './userTask';

/** The document: the message that starts it, the pool with its lanes, the process, the drawing. */
export function definitionsOf(text: ProcessText, diagram: Diagram): Element {
  const { bpmnProcessId: id, name, graph, tasks, properties } = text;
  const message = create('bpmn:Message', { id: 'receive-message', name: messageNameOf(id) });
  const elements = flowElements(graph, message, tasks);
  const lanes = lanesOf(diagram, elements);
  const process = create('bpmn:Process', {
    id,
    name,
    isExecutable: true,
    extensionElements: create('bpmn:ExtensionElements', { values: [propertiesElement(properties)] }),
    laneSets: [create('bpmn:LaneSet', { id: 'lanes', lanes: [...lanes.values()] })],
    flowElements: [...elements.values()],
  });
  const pool = create('bpmn:Participant', { id: 'pool', name, processRef: process });
  const collaboration = create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const drawn = new Map([...elements, ...lanes]);
  return create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'http://bpmn.io/schema/bpmn',
    exporter: 'one-stop',
    rootElements: [message, collaboration, process],
    diagrams: [diagramElement(diagram, drawn, pool, collaboration)],
  });
}

function lanesOf(diagram: Diagram, elements: Map<string, Element>): Map<string, Element> {
  return new Map(
    diagram.lanes.map(({ id, name, nodes }) => {
      const flowNodeRef = nodes.map((node) => elements.get(node));
      return [id, create('bpmn:Lane', { id, name, flowNodeRef })] as const;
    }),
  );
}
