import type { CompiledDecision } from '../decisions';
import { formFor } from '../forms/formFor';
import type { FormSchema } from '../forms/schema';
import type { Paper } from '../types';
import { definitionsOf } from './definitions';
import type { Graph } from './graph';
import { layOut } from './layout/layout';
import { toXml, type Element } from './moddle';

export interface CompiledProcedure {
  bpmnProcessId: string;
  /** Name of the BPMN resource at deployment. */
  resourceName: string;
  bpmn: string;
  /** What `bpmn` was written from, for rules that need no second reading. */
  definitions: Element;
  /** To be deployed along with the process. */
  forms: CompiledForm[];
  /** To be deployed along too; shared ones are the same in every procedure that has them. */
  decisions: CompiledDecision[];
}

export interface CompiledForm {
  id: string;
  resourceName: string;
  schema: FormSchema;
}

/** All that makes up a process. */
export interface ProcessSource {
  bpmnProcessId: string;
  name: string;
  graph: Graph;
  papers: Paper[];
  /** What the lanes are called, by slot. */
  slotNames: Map<string, string>;
  properties: Record<string, string>;
  decisions: CompiledDecision[];
}

export async function compileGraph(source: ProcessSource): Promise<CompiledProcedure> {
  const { bpmnProcessId, graph, papers, slotNames, decisions } = source;
  const schemas = new Map(
    graph.nodes.flatMap(({ step }) => (step ? [[step.elementId, formFor(step, papers)]] : [])),
  );
  const definitions = definitionsOf(source, layOut(graph, slotNames), formIdsOf(schemas));
  return {
    bpmnProcessId,
    resourceName: `${bpmnProcessId}.bpmn`,
    bpmn: await toXml(definitions),
    definitions,
    forms: uniqueForms([...schemas.values()]),
    decisions,
  };
}

function formIdsOf(schemas: Map<string, FormSchema>): Map<string, string> {
  return new Map([...schemas].map(([step, { id }]) => [step, id]));
}

function uniqueForms(schemas: FormSchema[]): CompiledForm[] {
  const byId = new Map(schemas.map((schema) => [schema.id, schema]));
  return [...byId.values()].map((schema) => ({ id: schema.id, resourceName: `${schema.id}.form`, schema }));
}
