import type { ProcedureEntry } from '../entry';
import { formFor } from '../forms/formFor';
import type { FormSchema } from '../forms/schema';
import { diagramElement } from './diagramElements';
import { flowElements, messageNameOf } from './flowElements';
import type { Graph } from './graph';
import { graphFor } from './graphFor';
import type { Diagram } from './layout/diagram';
import { layOut } from './layout/layout';
import { create, toXml, type Element } from './moddle';

export interface CompiledProcedure {
  bpmnProcessId: string;
  /** Name of the BPMN resource at deployment. */
  resourceName: string;
  bpmn: string;
  /** To be deployed along with the process. */
  forms: CompiledForm[];
}

export interface CompiledForm {
  id: string;
  resourceName: string;
  schema: FormSchema;
}

export function bpmnProcessIdOf(code: string): string {
  return `tthc-${code}`;
}

/** The procedure as an executable, drawn process with its forms. The same entry gives the same bytes. */
export async function compileProcedure(entry: ProcedureEntry): Promise<CompiledProcedure> {
  const bpmnProcessId = bpmnProcessIdOf(entry.code);
  const graph = graphFor(entry);
  const diagram = layOut(graph, slotNamesOf(entry));
  const schemas = new Map(
    graph.nodes.flatMap(({ step }) => (step ? [[step.elementId, formFor(step, entry.papers)]] : [])),
  );
  return {
    bpmnProcessId,
    resourceName: `${bpmnProcessId}.bpmn`,
    bpmn: await toXml(definitions(entry, graph, diagram, schemas)),
    forms: uniqueForms([...schemas.values()]),
  };
}

function slotNamesOf({ slots }: ProcedureEntry): Map<string, string> {
  return new Map(Object.entries(slots).map(([slot, { name }]) => [slot, name]));
}

function uniqueForms(schemas: FormSchema[]): CompiledForm[] {
  const byId = new Map(schemas.map((schema) => [schema.id, schema]));
  return [...byId.values()].map((schema) => ({ id: schema.id, resourceName: `${schema.id}.form`, schema }));
}

function definitions(
  entry: ProcedureEntry,
  graph: Graph,
  diagram: Diagram,
  schemas: Map<string, FormSchema>,
): Element {
  const id = bpmnProcessIdOf(entry.code);
  const message = create('bpmn:Message', { id: 'receive-message', name: messageNameOf(id) });
  const formIds = new Map([...schemas].map(([step, schema]) => [step, schema.id]));
  const elements = flowElements(graph, message, formIds);
  const lanes = diagram.lanes.map(({ id: lane, name, nodes }) =>
    create('bpmn:Lane', { id: lane, name, flowNodeRef: nodes.map((node) => elements.get(node)) }),
  );
  const process = create('bpmn:Process', {
    id,
    name: entry.name,
    isExecutable: true,
    laneSets: [create('bpmn:LaneSet', { id: 'lanes', lanes })],
    flowElements: [...elements.values()],
  });
  const pool = create('bpmn:Participant', { id: 'pool', name: entry.name, processRef: process });
  const collaboration = create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const withLanes = new Map([
    ...elements,
    ...diagram.lanes.map((lane, index) => [lane.id, lanes[index] ?? pool] as const),
  ]);
  return create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'http://bpmn.io/schema/bpmn',
    exporter: 'one-stop',
    rootElements: [message, collaboration, process],
    diagrams: [diagramElement(diagram, withLanes, pool, collaboration)],
  });
}
