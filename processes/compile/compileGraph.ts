import type { CompiledDecision } from '../decisions';
import { formFor } from '../forms/formFor';
import type { FormSchema } from '../forms/schema';
import type { Paper } from '../types';
import { definitionsOf } from './definitions';
import { layOutOnce } from './layout/layOutOnce';
import type { Element } from './moddle';
import type { ProcessText } from './processText';
import { taskText } from './taskText';
import { writeProcess } from './write';

export interface CompiledProcedure {
  bpmnProcessId: string;
  /** Name of the BPMN resource at deployment. */
  resourceName: string;
  bpmn: string;
  /** What `bpmn` says, for rules that need no second reading; made when it is asked for. */
  readonly definitions: Element;
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

/** A process before it is drawn and written. */
export interface ProcessSource extends Omit<ProcessText, 'tasks'> {
  papers: Paper[];
  decisions: CompiledDecision[];
}

export async function compileGraph({
  papers,
  decisions,
  ...source
}: ProcessSource): Promise<CompiledProcedure> {
  const { bpmnProcessId, graph, slotNames } = source;
  const steps = graph.nodes.flatMap(({ step }) => step ?? []);
  const schemas = steps.map((step) => formFor(step, papers));
  const tasks = new Map(
    steps.map((step, index) => [step.elementId, taskText(step, schemas[index]?.id ?? '', papers)]),
  );
  const text: ProcessText = { ...source, tasks };
  const diagram = layOutOnce(graph, slotNames);
  let definitions: Element | undefined;
  return {
    bpmnProcessId,
    resourceName: `${bpmnProcessId}.bpmn`,
    bpmn: await writeProcess(text, diagram),
    get definitions() {
      return (definitions ??= definitionsOf(text, diagram));
    },
    forms: uniqueForms(schemas),
    decisions,
  };
}

function uniqueForms(schemas: FormSchema[]): CompiledForm[] {
  const byId = new Map(schemas.map((schema) => [schema.id, schema]));
  return [...byId.values()].map((schema) => ({ id: schema.id, resourceName: `${schema.id}.form`, schema }));
}
